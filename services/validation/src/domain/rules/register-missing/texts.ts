import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.register-missing': {
    severity: 'blocking',
    title: { es: 'Falta la lectura de un registro', en: 'The reading of a register is missing' },
    es: 'Falta la lectura del registro {register} del medidor {meter} de {period} del punto {supplyPoint}: cárguela en el insumo {kind}.',
    en: 'The reading of register {register} of meter {meter} of {period} for supply point {supplyPoint} is missing: load it as input {kind}.',
  },
} as const satisfies FindingTexts;
