import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.profile-repeated': {
    severity: 'blocking',
    es: 'El perfil de {supplyPoint} trae {count} intervalos repetidos: corrija el insumo {kind}.',
    en: 'The profile of {supplyPoint} has {count} intervals more than once: correct input {kind}.',
  },
} as const satisfies FindingTexts;
