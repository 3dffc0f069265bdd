import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.reading-estimated-again': {
    severity: 'warning',
    title: { es: 'Segundo periodo sin lectura real', en: 'Second period without a real reading' },
    es: 'El medidor {meters} va por el segundo periodo sin lectura real: si es por causa de la empresa, pierde el derecho a cobrarlo.',
    en: 'Meter {meters} is in its second period without a real reading: if the company is the cause, it loses the right to bill it.',
  },
  'validation.estimate-replaced': {
    severity: 'informative',
    title: {
      es: 'La lectura real reemplaza la estimada del mes anterior',
      en: 'The real reading replaces the estimate of the month before',
    },
    es: 'La lectura real del medidor {meters} reemplaza la estimada del mes anterior: la diferencia queda en este periodo.',
    en: 'The real reading of meter {meters} replaces the estimate of the month before: the difference is in this period.',
  },
} as const satisfies FindingTexts;
