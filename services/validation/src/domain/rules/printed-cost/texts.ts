import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.printed-cost-differs': {
    severity: 'warning',
    title: {
      es: 'El CU impreso difiere de la suma de sus componentes',
      en: 'The printed unit cost differs from the sum of its components',
    },
    es: 'El CU impreso de {operator}, nivel {level}, es {printed} y sus componentes suman {added}: la diferencia supera {tolerance}.',
    en: 'The printed unit cost of {operator}, level {level}, is {printed} and its components add to {added}: they differ by more than {tolerance}.',
  },
} as const satisfies FindingTexts;
