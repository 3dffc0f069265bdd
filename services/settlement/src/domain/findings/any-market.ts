import type { FindingCase } from './case.js';

/** Findings that any market may have. */
export const COMMON_FINDINGS = {
  'settlement.contract-not-in-force': {
    severity: 'blocking',
    title: { es: 'El contrato no está vigente en el periodo', en: 'The supply contract is not in force in the period' },
    es: 'El contrato {contract} no está vigente ningún día de {period}: revise «vigente_desde» y «vigente_hasta» en la hoja de clientes.',
    en: 'Supply contract {contract} is not in force on any day of {period}: check «vigente_desde» and «vigente_hasta» in the customers’ sheet.',
  },
  'settlement.contract-incomplete': {
    severity: 'blocking',
    title: {
      es: 'Al contrato le falta un dato en la hoja de clientes',
      en: 'The supply contract lacks a value in the customers’ sheet',
    },
    es: 'Al contrato {contract} le falta «{field}» en la hoja de clientes.',
    en: 'Supply contract {contract} lacks «{field}» in the customers’ sheet.',
  },
  'settlement.reading-missing': {
    severity: 'blocking',
    title: { es: 'Falta la lectura del periodo', en: 'The reading of the period is missing' },
    es: 'Falta la lectura de {period} del punto {supplyPoint}: cárguela en el insumo {kind}.',
    en: 'The reading of {period} for supply point {supplyPoint} is missing: load it as input {kind}.',
  },
  'settlement.meter-unknown': {
    severity: 'blocking',
    title: {
      es: 'La lectura es de un medidor que el contrato no tiene',
      en: 'The reading is of a meter that the supply contract does not have',
    },
    es: 'La lectura es del medidor {meter}, que el contrato {contract} no tiene: corrija el insumo {kind} o la hoja de clientes.',
    en: 'The reading is of meter {meter}, which supply contract {contract} does not have: correct input {kind} or the customers’ sheet.',
  },
  'settlement.policy-missing': {
    severity: 'blocking',
    title: { es: 'No hay regla vigente en el periodo', en: 'No rule is in force in the period' },
    es: 'No hay regla «{policy}» vigente en {period}.',
    en: 'No rule «{policy}» is in force in {period}.',
  },
  'settlement.zero-consumption': {
    severity: 'informative',
    title: { es: 'Consumo del periodo en cero', en: 'Consumption of the period is zero' },
    es: 'El consumo del periodo es cero.',
    en: 'Consumption of the period is zero.',
  },
} as const satisfies Readonly<Record<string, FindingCase>>;
