import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.reading-overlap': {
    severity: 'blocking',
    title: {
      es: 'Dos lecturas del medidor cubren los mismos días',
      en: 'Two readings of the meter are of the same days',
    },
    es: 'El medidor {meter} tiene dos lecturas que cubren los mismos días ({from} a {until}): esa energía contaría dos veces.',
    en: 'Meter {meter} has two readings of the same days ({from} to {until}): their energy would count twice.',
  },
  'validation.reading-gap': {
    severity: 'warning',
    title: {
      es: 'Las lecturas del medidor no se encadenan',
      en: 'The readings of the meter do not follow one another',
    },
    es: 'Las lecturas del medidor {meter} no se encadenan: {before} el {until} y {after} el {from}.',
    en: 'The readings of meter {meter} do not follow one another: {before} on {until} and {after} on {from}.',
  },
} as const satisfies FindingTexts;
