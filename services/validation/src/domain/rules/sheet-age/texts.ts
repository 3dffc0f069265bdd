import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.sheet-old': {
    severity: 'warning',
    title: { es: 'El pliego vigente es antiguo', en: 'The tariff sheet in force is old' },
    es: 'El pliego vigente de {operator}, sistema {system}, rige desde {validFrom}, hace {days} días: revise si falta uno más reciente.',
    en: 'The tariff sheet in force of {operator}, system {system}, began on {validFrom}, {days} days ago: check whether a newer one is missing.',
  },
} as const satisfies FindingTexts;
