import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.contract-not-in-force': {
    severity: 'blocking',
    es: 'El contrato {contract} no está vigente ningún día de {period} (vigencia {from} a {until}).',
    en: 'Supply contract {contract} is not in force on any day of {period} (validity {from} to {until}).',
  },
} as const satisfies FindingTexts;
