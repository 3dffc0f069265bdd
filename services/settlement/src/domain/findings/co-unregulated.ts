import type { FindingCase } from './case.js';

/** Findings of the Colombian unregulated market. */
export const CO_UNREGULATED_FINDINGS = {
  'settlement.profile-required': {
    severity: 'blocking',
    es: 'El contrato {contract} liquida hora a hora (modalidad {mode}) y el punto {supplyPoint} se mide manualmente: necesita telemedida y el insumo {kind}.',
    en: 'Supply contract {contract} settles hour by hour (mode {mode}) and supply point {supplyPoint} is read by hand: it needs telemetry and input {kind}.',
  },
  'settlement.spot-price-missing': {
    severity: 'blocking',
    es: 'Falta el precio de bolsa de {hour}: cárguelo en el insumo {kind}.',
    en: 'The spot price of {hour} is missing: load it as input {kind}.',
  },
  'settlement.scarcity-price-missing': {
    severity: 'blocking',
    es: 'Faltan los precios de escasez de {month}, que limitan el precio de bolsa: cárguelos en el insumo {kind}.',
    en: 'The scarcity prices of {month}, which cap the spot price, are missing: load them as input {kind}.',
  },
  'settlement.ppi-missing': {
    severity: 'blocking',
    es: 'Falta el IPP de {month}, con el que se indexa el contrato {contract}: cárguelo en el insumo {kind}.',
    en: 'The PPI of {month}, which indexes supply contract {contract}, is missing: load it as input {kind}.',
  },
  'settlement.ppi-provisional': {
    severity: 'warning',
    es: 'El IPP de {month} es provisional: la liquidación cambia cuando se publique el definitivo.',
    en: 'The PPI of {month} is provisional: the statement changes when the final one is published.',
  },
  'settlement.loss-factor-missing': {
    severity: 'blocking',
    es: 'Falta el factor de pérdidas de {supplyPoint} del {day}: cárguelo en el insumo {kind}.',
    en: 'The loss factor of {supplyPoint} on {day} is missing: load it as input {kind}.',
  },
} as const satisfies Readonly<Record<string, FindingCase>>;
