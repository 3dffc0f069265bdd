import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.sheet-missing': {
    severity: 'blocking',
    title: { es: 'No hay pliego vigente', en: 'No tariff sheet is in force' },
    es: 'No hay pliego de {operator}, sistema {system}, vigente el {date}: cárguelo en el insumo {kind}.',
    en: 'No tariff sheet of {operator}, system {system}, is in force on {date}: load it as input {kind}.',
  },
  'validation.sheet-option-missing': {
    severity: 'blocking',
    title: { es: 'Los pliegos no traen la opción tarifaria', en: 'The tariff sheets lack the tariff option' },
    es: 'Los pliegos de {operator}, sistema {system}, no traen la opción {option} hasta el {date}: complételos en el insumo {kind}.',
    en: 'The tariff sheets of {operator}, system {system}, have no option {option} up to {date}: complete them in input {kind}.',
  },
} as const satisfies FindingTexts;
