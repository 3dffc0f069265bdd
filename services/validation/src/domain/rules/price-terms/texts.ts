import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.price-term-missing': {
    severity: 'blocking',
    es: 'Al contrato {contract}, modalidad {mode}, le falta «{field}» en la hoja de clientes.',
    en: 'Supply contract {contract}, mode {mode}, lacks «{field}» in the customers’ sheet.',
  },
  'validation.price-bounds-crossed': {
    severity: 'blocking',
    es: 'El contrato {contract} tiene un precio mínimo ({minimum}) mayor que el máximo ({maximum}).',
    en: 'Supply contract {contract} has a minimum price ({minimum}) above the maximum ({maximum}).',
  },
  'validation.profile-required': {
    severity: 'blocking',
    es: 'El contrato {contract} liquida hora a hora (modalidad {mode}) y se mide manualmente: necesita telemedida.',
    en: 'Supply contract {contract} settles hour by hour (mode {mode}) and is read by hand: it needs telemetry.',
  },
} as const satisfies FindingTexts;
