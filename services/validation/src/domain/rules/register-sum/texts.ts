import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.register-sum-differs': {
    severity: 'warning',
    title: {
      es: 'Los registros en punta y fuera de punta no suman el total',
      en: 'The peak and off-peak registers do not add to the total',
    },
    es: 'Los registros en punta y fuera de punta de {supplyPoint} suman {blocks} kWh y el total marca {total} kWh.',
    en: 'The peak and off-peak registers of {supplyPoint} add to {blocks} kWh and the total shows {total} kWh.',
  },
} as const satisfies FindingTexts;
