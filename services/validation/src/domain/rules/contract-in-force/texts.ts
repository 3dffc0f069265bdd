import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.contract-not-in-force': {
    severity: 'blocking',
    title: { es: 'El contrato no está vigente en el periodo', en: 'The supply contract is not in force in the period' },
    es: 'El contrato {contract} no está vigente ningún día de {period} (vigencia {from} a {until}).',
    en: 'Supply contract {contract} is not in force on any day of {period} (validity {from} to {until}).',
  },
} as const satisfies FindingTexts;
