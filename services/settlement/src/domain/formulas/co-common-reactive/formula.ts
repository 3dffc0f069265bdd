import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { period, type Period } from '@kantia/kernel/period';
import { afterMonth } from '../../co-common/factor-m.js';
import type { CoCommonFormula } from '../../co-common/figures.js';
import type { Reactive } from '../../co-common/input.js';
import { reactivePricing, type BilledFactor } from '../../co-common/reactive-line.js';
import { inForce } from '../../policies/dated.js';
import { FACTOR_M } from '../../policies/co-reactive.js';
import { rule, type Term } from '../../term.js';

/** Registers tell no day of excess: M stays where it was, and the month neither counts nor is clean. */
function factorOf({ daysExceeded, before }: Reactive, month: Period): BilledFactor | null {
  const policy = inForce(FACTOR_M, month);
  if (!policy) return null;
  const symbol = (value: Decimal): Term => ({ symbol: 'M', value, unit: '', source: rule(policy.norm) });
  if (!daysExceeded) return { term: before?.term ?? symbol(decimal('1')), terms: [], rule: null, after: null };
  const after = afterMonth(before?.counters ?? null, daysExceeded.value, policy.value);
  return {
    term: symbol(after.factorM),
    terms: [daysExceeded],
    rule: null,
    after: { counters: after, terms: [daysExceeded] },
  };
}

/** Excess reactive energy × factor M × D of the level, COP: the first reading of the norm. */
export const coReactive: CoCommonFormula = {
  code: 'co.common.reactive',
  norm: 'Resolución CREG 015/2018 cap. 12; CREG 199/2019; CREG 195/2020',
  validFrom: period('2018-03'),
  validUntil: null,
  supersededBy: 'co.common.reactive.2',
  price: ({ period: month, reactive }) =>
    reactivePricing(month, reactive, { factorOf, excessOf: (inductive) => inductive }),
};
