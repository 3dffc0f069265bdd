import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.index-missing': {
    severity: 'blocking',
    es: 'Falta el índice {index} de {month}, al que se reajusta el contrato {contract}: cárguelo en el insumo {kind}.',
    en: 'The index {index} of {month}, which supply contract {contract} follows, is missing: load it as input {kind}.',
  },
  'validation.index-terms-invalid': {
    severity: 'blocking',
    es: 'La fórmula de reajuste del contrato {contract} no se entiende: pesos como PPI:0.40|PGN:0.60 que sumen 1, y una base mayor que cero para cada índice.',
    en: 'The indexation of supply contract {contract} is not understood: weights like PPI:0.40|PGN:0.60 that add to 1, and a base above zero for each index.',
  },
} as const satisfies FindingTexts;
