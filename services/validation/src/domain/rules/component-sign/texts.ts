import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.component-impossible': {
    severity: 'warning',
    title: {
      es: 'Un componente del costo unitario tiene un valor imposible',
      en: 'A component of the unit cost has an impossible value',
    },
    es: 'El componente {component} de {operator}, nivel {level}, es {value}: revise el insumo de componentes.',
    en: 'Component {component} of {operator}, level {level}, is {value}: check the input of components.',
  },
} as const satisfies FindingTexts;
