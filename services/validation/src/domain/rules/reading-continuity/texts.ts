import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.reading-not-continued': {
    severity: 'warning',
    title: {
      es: 'La lectura no parte de donde cerró el mes anterior',
      en: 'The reading does not start where the month before closed',
    },
    es: 'La lectura del medidor {meter} parte de {after} el {from} y la del mes anterior cerró en {before} el {until}.',
    en: 'The reading of meter {meter} starts from {after} on {from}, and that of the month before closed at {before} on {until}.',
  },
} as const satisfies FindingTexts;
