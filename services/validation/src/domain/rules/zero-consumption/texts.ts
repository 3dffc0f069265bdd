import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.zero-consumption': {
    severity: 'informative',
    es: 'El consumo del periodo es cero.',
    en: 'Consumption of the period is zero.',
  },
} as const satisfies FindingTexts;
