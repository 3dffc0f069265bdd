import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.free-term-missing': {
    severity: 'blocking',
    es: 'Al contrato {contract} le falta «{field}» en la hoja de clientes.',
    en: 'Supply contract {contract} lacks «{field}» in the customers’ sheet.',
  },
} as const satisfies FindingTexts;
