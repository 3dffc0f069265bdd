import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.reading-below-previous': {
    severity: 'blocking',
    title: { es: 'La lectura es menor que la anterior', en: 'The reading is below the previous one' },
    es: 'La lectura {current} del medidor {meter} es menor que la anterior {previous} y una vuelta del medidor implicaría {units} unidades: revise la lectura o si el medidor se cambió.',
    en: 'Reading {current} of meter {meter} is below the previous one, {previous}, and a roll-over would imply {units} units: check the reading, or whether the meter was replaced.',
  },
  'validation.meter-rolled-over': {
    severity: 'informative',
    title: { es: 'El medidor dio la vuelta', en: 'The meter rolled over' },
    es: 'El medidor {meter} dio la vuelta: {previous} a {current}, {units} unidades.',
    en: 'Meter {meter} rolled over: {previous} to {current}, {units} units.',
  },
} as const satisfies FindingTexts;
