import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.cost-moved': {
    severity: 'warning',
    title: {
      es: 'El costo unitario cambió mucho de un mes a otro',
      en: 'The unit cost moved much from one month to the next',
    },
    es: 'El costo unitario de {operator}, nivel {level}, pasa de {before} en {month} a {now}: revise que esté bien cargado.',
    en: 'The unit cost of {operator}, level {level}, goes from {before} in {month} to {now}: check that it was loaded well.',
  },
} as const satisfies FindingTexts;
