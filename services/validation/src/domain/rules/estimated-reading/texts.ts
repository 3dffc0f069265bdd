import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.reading-estimated': {
    severity: 'informative',
    title: { es: 'La lectura no es real', en: 'The reading is not a real one' },
    es: 'La lectura del medidor {meter} no es real ({type}).',
    en: 'The reading of meter {meter} is not a real one ({type}).',
  },
} as const satisfies FindingTexts;
