import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.profile-negative': {
    severity: 'blocking',
    title: { es: 'El perfil trae energía negativa', en: 'The profile has negative energy' },
    es: 'El perfil de {supplyPoint} trae {count} intervalos con energía negativa, hasta {least} kWh.',
    en: 'The profile of {supplyPoint} has {count} intervals with negative energy, down to {least} kWh.',
  },
} as const satisfies FindingTexts;
