import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.zero-consumption': {
    severity: 'informative',
    title: { es: 'Consumo del periodo en cero', en: 'Consumption of the period is zero' },
    es: 'El consumo del periodo es cero.',
    en: 'Consumption of the period is zero.',
  },
} as const satisfies FindingTexts;
