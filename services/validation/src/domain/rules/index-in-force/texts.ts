import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.index-missing': {
    severity: 'blocking',
    title: {
      es: 'Falta el índice al que se reajusta el contrato',
      en: 'The index that the supply contract follows is missing',
    },
    es: 'Falta el índice {index} de {month}, al que se reajusta el contrato {contract}: cárguelo en el insumo {kind}.',
    en: 'The index {index} of {month}, which supply contract {contract} follows, is missing: load it as input {kind}.',
  },
  'validation.index-terms-invalid': {
    severity: 'blocking',
    title: {
      es: 'La fórmula de reajuste del contrato no se entiende',
      en: 'The price indexation of the supply contract is not understood',
    },
    es: 'La fórmula de reajuste del contrato {contract} no se entiende: pesos como PPI:0.40|PGN:0.60 que sumen 1, y una base mayor que cero para cada índice.',
    en: 'The indexation of supply contract {contract} is not understood: weights like PPI:0.40|PGN:0.60 that add to 1, and a base above zero for each index.',
  },
} as const satisfies FindingTexts;
