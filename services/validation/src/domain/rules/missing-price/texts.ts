import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.price-missing': {
    severity: 'blocking',
    title: { es: 'Falta el costo unitario', en: 'The unit cost is missing' },
    es: 'Falta el costo unitario de {operator} para {period}, nivel {level}, propiedad {ownership}: cárguelo en el insumo {kind}.',
    en: 'The unit cost of {operator} for {period}, level {level}, ownership {ownership} is missing: load it as input {kind}.',
  },
} as const satisfies FindingTexts;
