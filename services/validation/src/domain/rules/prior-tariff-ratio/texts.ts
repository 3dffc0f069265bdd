import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.prior-tariffs-inconsistent': {
    severity: 'warning',
    title: {
      es: 'Las tarifas E1 y E2 anteriores no guardan su proporción',
      en: 'The prior tariffs E1 and E2 are not in their ratio',
    },
    es: 'Las tarifas de {month} de {operator}, E1 {e1} y E2 {e2}, no guardan la proporción de 1,25: revise el insumo de tarifas anteriores.',
    en: 'The tariffs of {month} of {operator}, E1 {e1} and E2 {e2}, are not in the ratio of 1.25: check the input of prior tariffs.',
  },
} as const satisfies FindingTexts;
