import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.reading-missing': {
    severity: 'blocking',
    title: { es: 'Falta la lectura del periodo', en: 'The reading of the period is missing' },
    es: 'Falta la lectura de {period} del punto {supplyPoint}: cárguela en el insumo {kind}.',
    en: 'The reading of {period} for supply point {supplyPoint} is missing: load it as input {kind}.',
  },
} as const satisfies FindingTexts;
