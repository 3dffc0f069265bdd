import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.profile-register-differs': {
    severity: 'warning',
    title: {
      es: 'El perfil y el registro del medidor difieren',
      en: 'The profile and the register of the meter differ',
    },
    es: 'El perfil suma {kwh} kWh y el registro del medidor {meter} marca {register} kWh: difieren {share} %.',
    en: 'The profile adds to {kwh} kWh and the register of meter {meter} shows {register} kWh: they differ by {share} %.',
  },
} as const satisfies FindingTexts;
