import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.sheet-price-moved': {
    severity: 'warning',
    title: { es: 'Un cargo del pliego cambió mucho', en: 'A charge of the tariff sheet moved much' },
    es: 'En el pliego vigente desde {validFrom}, «{charge}» de {option} pasa de {before} a {now}: revise que esté bien cargado.',
    en: 'In the tariff sheet in force from {validFrom}, «{charge}» of {option} goes from {before} to {now}: check that it was loaded well.',
  },
} as const satisfies FindingTexts;
