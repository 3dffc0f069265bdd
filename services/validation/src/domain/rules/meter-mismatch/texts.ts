import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.meter-mismatch': {
    severity: 'blocking',
    es: 'La lectura es del medidor {meter}, pero el contrato {contract} tiene {expected}.',
    en: 'The reading is of meter {meter}, but supply contract {contract} has {expected}.',
  },
} as const satisfies FindingTexts;
