import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.meter-mismatch': {
    severity: 'blocking',
    title: {
      es: 'La lectura es de otro medidor que el del contrato',
      en: 'The reading is of another meter than that of the supply contract',
    },
    es: 'La lectura es del medidor {meter}, pero el contrato {contract} tiene {expected}.',
    en: 'The reading is of meter {meter}, but supply contract {contract} has {expected}.',
  },
} as const satisfies FindingTexts;
