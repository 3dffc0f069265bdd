import type { FindingCase } from './case.js';

/** Findings of the Colombian unregulated market. */
export const CO_UNREGULATED_FINDINGS = {
  'settlement.profile-required': {
    severity: 'blocking',
    title: { es: 'Liquida hora a hora y se mide manualmente', en: 'It settles hour by hour and is read by hand' },
    es: 'El contrato {contract} liquida hora a hora (modalidad {mode}) y el punto {supplyPoint} se mide manualmente: necesita telemedida y el insumo {kind}.',
    en: 'Supply contract {contract} settles hour by hour (mode {mode}) and supply point {supplyPoint} is read by hand: it needs telemetry and input {kind}.',
  },
  'settlement.spot-price-missing': {
    severity: 'blocking',
    title: { es: 'Faltan precios de bolsa', en: 'Spot prices are missing' },
    es: 'Falta el precio de bolsa de {hour}: cárguelo en el insumo {kind}.',
    en: 'The spot price of {hour} is missing: load it as input {kind}.',
  },
  'settlement.scarcity-price-missing': {
    severity: 'blocking',
    title: { es: 'Faltan los precios de escasez', en: 'The scarcity prices are missing' },
    es: 'Faltan los precios de escasez de {month}, que limitan el precio de bolsa: cárguelos en el insumo {kind}.',
    en: 'The scarcity prices of {month}, which cap the spot price, are missing: load them as input {kind}.',
  },
  'settlement.ppi-missing': {
    severity: 'blocking',
    title: {
      es: 'Falta el IPP con el que se indexa el contrato',
      en: 'The PPI that indexes the supply contract is missing',
    },
    es: 'Falta el IPP de {month}, con el que se indexa el contrato {contract}: cárguelo en el insumo {kind}.',
    en: 'The PPI of {month}, which indexes supply contract {contract}, is missing: load it as input {kind}.',
  },
  'settlement.ppi-provisional': {
    severity: 'warning',
    title: { es: 'El IPP es provisional', en: 'The PPI is provisional' },
    es: 'El IPP de {month} es provisional: la liquidación cambia cuando se publique el definitivo.',
    en: 'The PPI of {month} is provisional: the statement changes when the final one is published.',
  },
  'settlement.loss-factor-missing': {
    severity: 'blocking',
    title: { es: 'Faltan factores de pérdidas', en: 'Loss factors are missing' },
    es: 'Falta el factor de pérdidas de {supplyPoint} del {day}: cárguelo en el insumo {kind}.',
    en: 'The loss factor of {supplyPoint} on {day} is missing: load it as input {kind}.',
  },
} as const satisfies Readonly<Record<string, FindingCase>>;
