import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.index-provisional': {
    severity: 'informative',
    title: { es: 'El índice es provisional', en: 'The index is provisional' },
    es: 'El índice {index} de {month} es provisional: la liquidación cambia cuando se publique el definitivo.',
    en: 'The index {index} of {month} is provisional: the statement changes when the final one is published.',
  },
} as const satisfies FindingTexts;
