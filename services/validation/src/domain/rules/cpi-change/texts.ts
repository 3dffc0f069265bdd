import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.cpi-moved': {
    severity: 'warning',
    title: { es: 'El IPC cambió mucho de un mes a otro', en: 'The CPI moved much from one month to the next' },
    es: 'El IPC pasa de {before} a {now} en {month}: revise que ambos sean de la misma base.',
    en: 'The CPI goes from {before} to {now} in {month}: check that both have the same base.',
  },
} as const satisfies FindingTexts;
