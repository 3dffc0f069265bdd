import type { FindingTexts } from '../rule.js';

export const TEXTS = {
  'validation.spot-price-missing': {
    severity: 'blocking',
    title: { es: 'Faltan precios de bolsa', en: 'Spot prices are missing' },
    es: 'Faltan precios de bolsa de {period}; el primero es el de {first}: cárguelos en el insumo {kind}.',
    en: 'Spot prices of {period} are missing; the first is that of {first}: load them as input {kind}.',
  },
  'validation.scarcity-price-missing': {
    severity: 'blocking',
    title: { es: 'Faltan los precios de escasez', en: 'The scarcity prices are missing' },
    es: 'Faltan los precios de escasez de {period}, que limitan el precio de bolsa: cárguelos en el insumo {kind}.',
    en: 'The scarcity prices of {period}, which cap the spot price, are missing: load them as input {kind}.',
  },
} as const satisfies FindingTexts;
