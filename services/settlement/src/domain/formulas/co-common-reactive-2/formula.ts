import { period, type Period } from '@kantia/kernel/period';
import { explainedFactor, firstFactor } from '../../co-common/factor-m-explained.js';
import type { CoCommonFormula } from '../../co-common/figures.js';
import type { Reactive } from '../../co-common/input.js';
import { reactivePricing, type BilledFactor } from '../../co-common/reactive-line.js';
import { FACTOR_M_RULE } from '../../policies/co-factor-m.js';
import { inForce } from '../../policies/dated.js';

/** Registers tell no day of excess: they bill M as the month before left it, and leave no counters. */
function factorOf({ daysExceeded, before }: Reactive, month: Period): BilledFactor | null {
  const policy = inForce(FACTOR_M_RULE, month);
  if (!policy) return null;
  if (daysExceeded) return explainedFactor(daysExceeded, before, policy);
  return before ? { term: before.term, terms: [], rule: null, after: null } : firstFactor(policy);
}

/** Excess reactive energy × factor M × D of the level, COP, with the counters that M follows from and the rule of the hours. */
export const coReactive2: CoCommonFormula = {
  code: 'co.common.reactive.2',
  norm: 'Resolución CREG 015/2018 cap. 12; CREG 199/2019; CREG 195/2020; CREG 101 035/2024',
  validFrom: period('2018-03'),
  validUntil: null,
  supersededBy: 'co.common.reactive.3',
  price: ({ period: month, reactive }) =>
    reactivePricing(month, reactive, { factorOf, excessOf: (inductive) => inductive.hourly ?? inductive }),
};
