import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.deviation-high': {
    severity: 'warning',
    title: {
      es: 'Desviación significativa: consumo por encima del límite',
      en: 'Significant deviation: consumption above the limit',
    },
    es: 'El consumo {kwh} kWh supera el límite {limit} (media {mean} de 12 meses).',
    en: 'Consumption of {kwh} kWh is above the limit of {limit} (mean of 12 months {mean}).',
  },
  'validation.deviation-low': {
    severity: 'warning',
    title: {
      es: 'Desviación significativa: consumo por debajo del límite',
      en: 'Significant deviation: consumption below the limit',
    },
    es: 'El consumo {kwh} kWh está por debajo del límite {limit} (media {mean} de 12 meses).',
    en: 'Consumption of {kwh} kWh is below the limit of {limit} (mean of 12 months {mean}).',
  },
  'validation.deviation-skipped': {
    severity: 'informative',
    title: {
      es: 'No se evaluó la desviación significativa: falta historia',
      en: 'Deviation was not checked: history is missing',
    },
    es: 'No se evaluó la desviación significativa: hay {months} de 12 meses de historia.',
    en: 'Deviation was not checked: there are {months} of 12 months of history.',
  },
} as const satisfies FindingTexts;
