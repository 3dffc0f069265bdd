import { toText } from '@kantia/kernel/decimal';
import { isTelemetered } from '../../consumption.js';
import type { Finding } from '../../finding.js';
import type { SnapshotRow } from '../../rows.js';
import { segmentsInForce } from '../../service.js';
import { paysSpot } from '../../spot-modes.js';
import { report, type Rule } from '../rule.js';
import { TEXTS } from './texts.js';

const BASE = ['precio_base', 'base_price'] as const;

/** Columns of the sheet, with their names here, by price mode. */
const NEEDED: Readonly<Record<string, readonly (readonly [string, keyof SnapshotRow])[]>> = {
  FIXED_INDEXED: [BASE, ['mes_base', 'base_month']],
  PAY_AS_CONTRACTED: [BASE, ['energia_contratada_kwh_h', 'contracted_energy_kwh_h']],
  PAY_AS_DEMANDED: [BASE],
  SPOT_PLUS: [['margen', 'margin']],
  MIXED: [BASE, ['porcentaje_fijo', 'fixed_pct']],
  REGULATED_DISCOUNT: [['descuento_pct', 'discount_pct']],
};

function missingIn(segment: SnapshotRow): readonly Finding[] {
  const { contract_code: contract, price_mode } = segment;
  const mode = price_mode ?? '';
  const lacking = (NEEDED[mode] ?? []).filter(([, name]) => segment[name] === null);
  return lacking.map(([field]) => report(TEXTS, 'validation.price-term-missing', { contract, mode, field }));
}

function wrongIn(segment: SnapshotRow): readonly Finding[] {
  const { contract_code: contract, price_mode: mode, price_minimum: low, price_maximum: high } = segment;
  const findings: Finding[] = [];
  if (low && high && low.greaterThan(high)) {
    const bounds = { minimum: toText(low), maximum: toText(high) };
    findings.push(report(TEXTS, 'validation.price-bounds-crossed', { contract, ...bounds }));
  }
  if (paysSpot(segment) && !isTelemetered(segment))
    findings.push(report(TEXTS, 'validation.profile-required', { contract, mode: mode ?? '' }));
  return findings;
}

export const priceTerms: Rule = {
  name: 'price-terms',
  markets: ['CO/unregulated'],
  texts: TEXTS,
  check(service) {
    return segmentsInForce(service).flatMap((segment) => [...missingIn(segment), ...wrongIn(segment)]);
  },
};
