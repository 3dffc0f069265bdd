import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.reading-outside-period': {
    severity: 'warning',
    title: { es: 'La lectura no toca el periodo', en: 'The reading does not touch the period' },
    es: 'La lectura del medidor {meter}, del {from} al {until}, no toca {period}: revise las fechas o el periodo del archivo.',
    en: 'The reading of meter {meter}, from {from} to {until}, does not touch {period}: check the dates, or the period of the file.',
  },
} as const satisfies FindingTexts;
