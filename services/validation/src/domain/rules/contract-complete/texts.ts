import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.contract-incomplete': {
    severity: 'blocking',
    title: {
      es: 'Al contrato le falta un dato en la hoja de clientes',
      en: 'The supply contract lacks a value in the customers’ sheet',
    },
    es: 'Al contrato {contract} le falta «{field}» en la hoja de clientes.',
    en: 'Supply contract {contract} lacks «{field}» in the customers’ sheet.',
  },
} as const satisfies FindingTexts;
