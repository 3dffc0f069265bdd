import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.reading-days': {
    severity: 'warning',
    title: {
      es: 'Las lecturas abarcan más o menos días que un periodo',
      en: 'The readings span more or fewer days than a period',
    },
    es: 'Las lecturas de {supplyPoint} abarcan {days} días; un periodo de facturación tiene de {from} a {until}: revise las fechas.',
    en: 'The readings of {supplyPoint} span {days} days; a billing period has {from} to {until}: check the dates.',
  },
} as const satisfies FindingTexts;
