import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.profile-repeated': {
    severity: 'blocking',
    title: { es: 'El perfil trae intervalos repetidos', en: 'The profile has intervals more than once' },
    es: 'El perfil de {supplyPoint} trae {count} intervalos repetidos: corrija el insumo {kind}.',
    en: 'The profile of {supplyPoint} has {count} intervals more than once: correct input {kind}.',
  },
} as const satisfies FindingTexts;
