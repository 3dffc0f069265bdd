import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.reading-estimated': {
    severity: 'informative',
    es: 'La lectura del medidor {meter} no es real ({type}).',
    en: 'The reading of meter {meter} is not a real one ({type}).',
  },
} as const satisfies FindingTexts;
