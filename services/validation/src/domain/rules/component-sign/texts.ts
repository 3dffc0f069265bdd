import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.component-impossible': {
    severity: 'warning',
    es: 'El componente {component} de {operator}, nivel {level}, es {value}: revise el insumo de componentes.',
    en: 'Component {component} of {operator}, level {level}, is {value}: check the input of components.',
  },
} as const satisfies FindingTexts;
