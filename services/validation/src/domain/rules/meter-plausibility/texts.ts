import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.factor-invalid': {
    severity: 'blocking',
    title: { es: 'El factor del medidor no es válido', en: 'The factor of the meter is not valid' },
    es: 'El factor del medidor {meter} no es válido: {factor}.',
    en: 'The factor of meter {meter} is not valid: {factor}.',
  },
  'validation.digits-invalid': {
    severity: 'blocking',
    title: {
      es: 'El número de dígitos del medidor no es válido',
      en: 'The number of digits of the meter is not valid',
    },
    es: 'El número de dígitos del medidor {meter} no es válido: {digits}.',
    en: 'The number of digits of meter {meter} is not valid: {digits}.',
  },
  'validation.reading-exceeds-dial': {
    severity: 'blocking',
    title: {
      es: 'La lectura no cabe en los dígitos del medidor',
      en: 'The reading does not fit the digits of the meter',
    },
    es: 'La lectura {reading} no cabe en los {digits} dígitos del medidor {meter}.',
    en: 'Reading {reading} does not fit the {digits} digits of meter {meter}.',
  },
  'validation.reading-negative': {
    severity: 'blocking',
    title: { es: 'La lectura es negativa', en: 'The reading is negative' },
    es: 'La lectura {reading} del medidor {meter} es negativa.',
    en: 'Reading {reading} of meter {meter} is negative.',
  },
} as const satisfies FindingTexts;
