import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.price-term-missing': {
    severity: 'blocking',
    title: { es: 'Al contrato le falta un dato de su precio', en: 'The supply contract lacks a term of its price' },
    es: 'Al contrato {contract}, modalidad {mode}, le falta «{field}» en la hoja de clientes.',
    en: 'Supply contract {contract}, mode {mode}, lacks «{field}» in the customers’ sheet.',
  },
  'validation.price-bounds-crossed': {
    severity: 'blocking',
    title: {
      es: 'El precio mínimo del contrato es mayor que el máximo',
      en: 'The minimum price of the supply contract is above the maximum',
    },
    es: 'El contrato {contract} tiene un precio mínimo ({minimum}) mayor que el máximo ({maximum}).',
    en: 'Supply contract {contract} has a minimum price ({minimum}) above the maximum ({maximum}).',
  },
  'validation.profile-required': {
    severity: 'blocking',
    title: { es: 'Liquida hora a hora y se mide manualmente', en: 'It settles hour by hour and is read by hand' },
    es: 'El contrato {contract} liquida hora a hora (modalidad {mode}) y se mide manualmente: necesita telemedida.',
    en: 'Supply contract {contract} settles hour by hour (mode {mode}) and is read by hand: it needs telemetry.',
  },
} as const satisfies FindingTexts;
