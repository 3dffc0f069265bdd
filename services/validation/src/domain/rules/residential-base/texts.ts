import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.cpi-missing': {
    severity: 'blocking',
    title: { es: 'Falta el IPC', en: 'The CPI is missing' },
    es: 'Falta el IPC de {month}, necesario para la tarifa de los estratos 1 y 2: cárguelo en el insumo {kind}.',
    en: 'The CPI of {month}, needed for the tariff of strata 1 and 2, is missing: load it as input {kind}.',
  },
  'validation.prior-tariff-missing': {
    severity: 'blocking',
    title: { es: 'Falta la tarifa E1/E2 del mes anterior', en: 'The E1/E2 tariff of the month before is missing' },
    es: 'Falta la tarifa E1/E2 de {month} de {operator}, propiedad {ownership}: cárguela en el insumo {kind} o liquide antes ese mes.',
    en: 'The E1/E2 tariff of {month} of {operator}, ownership {ownership} is missing: load it as input {kind} or settle that month first.',
  },
} as const satisfies FindingTexts;
