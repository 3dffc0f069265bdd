import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.seasonal-deviation': {
    severity: 'warning',
    title: {
      es: 'El consumo se aparta del mismo mes del año anterior',
      en: 'Consumption is far from that of the same month a year before',
    },
    es: 'El consumo {kwh} kWh se aparta más de {ratio} veces del de {month}, {before} kWh.',
    en: 'Consumption of {kwh} kWh is more than {ratio} times away from that of {month}, {before} kWh.',
  },
} as const satisfies FindingTexts;
