import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.profile-incomplete': {
    severity: 'blocking',
    title: { es: 'Al perfil le faltan intervalos', en: 'The profile lacks intervals' },
    es: 'Al perfil de {supplyPoint} le faltan {missing} de {expected} intervalos; el primero comienza el {first}: cárguelos en el insumo {kind}.',
    en: 'The profile of {supplyPoint} lacks {missing} of {expected} intervals; the first begins at {first}: load them as input {kind}.',
  },
} as const satisfies FindingTexts;
