import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.demand-below-mean': {
    severity: 'warning',
    title: {
      es: 'La energía no cabe bajo la demanda máxima leída',
      en: 'The energy does not fit under the greatest demand read',
    },
    es: 'La energía de {supplyPoint}, {kwh} kWh en {hours} horas, no cabe bajo la demanda máxima leída: revise unidades y factores de los registros.',
    en: 'The energy of {supplyPoint}, {kwh} kWh in {hours} hours, does not fit under the greatest demand read: check units and factors of the registers.',
  },
} as const satisfies FindingTexts;
