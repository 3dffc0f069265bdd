import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.zero-months': {
    severity: 'warning',
    title: {
      es: 'El servicio lleva varios periodos seguidos en cero',
      en: 'The service has been at zero for several periods in a row',
    },
    es: 'El servicio consumía y lleva {months} periodos seguidos en cero: revise el medidor o si está suspendido.',
    en: 'The service used energy and has been at zero for {months} periods in a row: check the meter, or whether the supply was cut.',
  },
} as const satisfies FindingTexts;
