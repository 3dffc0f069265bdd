import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.below-unregulated-limit': {
    severity: 'warning',
    title: { es: 'Contrato no regulado por debajo de los límites', en: 'Unregulated supply contract below the limits' },
    es: 'El contrato {contract} es no regulado y su consumo ({kwh} kWh) y su demanda quedan por debajo de los límites: revise si puede seguir en ese mercado.',
    en: 'Supply contract {contract} is unregulated, and its consumption ({kwh} kWh) and demand are below the limits: check whether it may stay in that market.',
  },
  'validation.below-free-limit': {
    severity: 'warning',
    title: { es: 'Cliente libre por debajo de la potencia mínima', en: 'Free client below the least power' },
    es: 'El contrato {contract} es de cliente libre y contrata {kw} kW, menos de {limit} kW.',
    en: 'Supply contract {contract} is of a free client and has {kw} kW contracted, less than {limit} kW.',
  },
  'validation.above-regulated-limit': {
    severity: 'warning',
    title: {
      es: 'Contrato regulado por encima del límite: debería ser cliente libre',
      en: 'Regulated supply contract above the limit: it should be a free client',
    },
    es: 'El contrato {contract} es regulado y contrata {kw} kW, más de {limit} kW: debería ser cliente libre.',
    en: 'Supply contract {contract} is regulated and has {kw} kW contracted, more than {limit} kW: it should be a free client.',
  },
} as const satisfies FindingTexts;
