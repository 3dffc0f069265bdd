import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.meter-capacity-exceeded': {
    severity: 'warning',
    title: {
      es: 'El perfil suma más de una vuelta del medidor',
      en: 'The profile adds to more than a turn of the meter',
    },
    es: 'El perfil suma {kwh} kWh y el medidor {meter} da la vuelta a los {limit} kWh: revise dígitos y factor.',
    en: 'The profile adds to {kwh} kWh and meter {meter} rolls over at {limit} kWh: check digits and factor.',
  },
  'validation.meter-overrun': {
    severity: 'blocking',
    title: { es: 'El perfil suma varias vueltas del medidor', en: 'The profile adds to several turns of the meter' },
    es: 'El perfil suma {kwh} kWh, varias vueltas del medidor {meter} ({limit} kWh): la unidad, el factor o los dígitos no corresponden.',
    en: 'The profile adds to {kwh} kWh, several turns of meter {meter} ({limit} kWh): unit, factor or digits are wrong.',
  },
} as const satisfies FindingTexts;
