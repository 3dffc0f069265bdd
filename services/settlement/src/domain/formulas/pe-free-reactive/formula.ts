import { Decimal, toText, ZERO } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { finding } from '../../finding.js';
import type { PeFreeFormula, PeFreePricing, PeFreeSheet } from '../../pe-free/figures.js';
import type { PeFreeInput } from '../../pe-free/input.js';
import { inForce } from '../../policies/dated.js';
import { FREE_REACTIVE_SHARE } from '../../policies/pe-reactive.js';
import { cell, rule, type Term } from '../../term.js';
import { figure } from '../figures.js';

/** No amount depends on it, so nothing waits; but what was read and is not used is said. */
function readInPart({ kvarhGaps: gaps }: PeFreeInput): PeFreePricing {
  if (!gaps) return {};
  const params = { count: String(gaps.count), first: gaps.first, kind: 'pe.load-profile' };
  return { findings: [finding('settlement.reactive-read-in-part', params)] };
}

function price(input: PeFreeInput, sheet: PeFreeSheet): PeFreePricing {
  const { period: month, kvarh } = input;
  if (!kvarh) return readInPart(input);
  const policy = inForce(FREE_REACTIVE_SHARE, month);
  if (!policy)
    return { findings: [finding('settlement.policy-missing', { policy: 'energía reactiva', period: month })] };
  const kwh = figure(sheet, 'kwh');
  const reactive: Term = {
    symbol: 'KVARH',
    value: kvarh.value,
    unit: 'kvarh',
    source: cell(kvarh.provenance, 'kvarh'),
  };
  const share: Term = { symbol: 'LIBRE', value: policy.value, unit: '', source: rule(policy.norm) };
  const excess = Decimal.max(ZERO, kvarh.value.minus(kwh.value.times(policy.value)));
  return {
    figures: {
      kvarh: { value: kvarh.value, terms: [reactive] },
      reactiveExcessKvarh: { value: excess, terms: [reactive, ...kwh.terms, share] },
    },
    findings: excess.isZero() ? [] : [finding('settlement.reactive-not-priced', { kvarh: toText(excess) })],
  };
}

/** Reactive energy above its free share of the month's active energy, kvarh: a determinant, because no input gives it a price. */
export const peFreeReactive: PeFreeFormula = {
  code: 'pe.free.reactive',
  norm: 'Norma de Opciones Tarifarias (Res. Osinergmin 206-2013-OS/CD); contrato de suministro',
  validFrom: period('2009-05'),
  validUntil: null,
  price,
};
