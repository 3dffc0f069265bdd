import { addMonths, period, type Period } from '@kantia/kernel/period';
import { explainedFactor, firstFactor } from '../../co-common/factor-m-explained.js';
import type { CoCommonFormula, CoCommonPricing } from '../../co-common/figures.js';
import type { CoCommonInput, MeasuredReactive, Reactive } from '../../co-common/input.js';
import { countersAfter, reactivePricing, type BilledFactor } from '../../co-common/reactive-line.js';
import { finding, type Finding } from '../../finding.js';
import { FACTOR_M_RULE } from '../../policies/co-factor-m.js';
import { inForce } from '../../policies/dated.js';

/** Registers tell no day of excess: M stays where it was, and so do the counters, which go on to the next month. */
function factorOf({ daysExceeded, before }: Reactive, month: Period): BilledFactor | null {
  const policy = inForce(FACTOR_M_RULE, month);
  if (!policy) return null;
  if (daysExceeded) return explainedFactor(daysExceeded, before, policy);
  if (!before) return firstFactor(policy);
  const { term, terms, counters } = before;
  const clause = 'M = M_ANTERIOR, pues los registros no dicen en cuántos días hubo exceso';
  return { term, terms, rule: clause, after: { counters, terms } };
}

/** The counters that still hold: not after a break that is longer than the clean months that leave M where it is. */
function holding({ before }: MeasuredReactive, month: Period): MeasuredReactive['before'] {
  const policy = inForce(FACTOR_M_RULE, month);
  if (!before || !policy) return null;
  const last = addMonths(before.month, policy.value.monthsCleanTolerated.toNumber() + 1);
  return month <= last ? before : null;
}

/** Months between the counters and this one, which nobody settled. */
function carriedOver(before: MeasuredReactive['before'], month: Period): readonly Finding[] {
  const previous = addMonths(month, -1);
  if (!before || before.month === previous) return [];
  return [finding('settlement.reactive-counters-carried', { month: previous, last: before.month })];
}

function price({ period: month, measuredReactive }: CoCommonInput): CoCommonPricing {
  const { incomplete, pieces } = measuredReactive;
  if (incomplete.length > 0) return { findings: incomplete };
  const before = holding(measuredReactive, month);
  const carried = carriedOver(before, month);
  if (pieces.length === 0) return before ? { figures: countersAfter(before), findings: carried } : {};
  const priced = reactivePricing(
    month,
    { ...measuredReactive, before },
    { factorOf, excessOf: (inductive) => inductive.hourly ?? inductive },
  );
  return { ...priced, findings: [...(priced.findings ?? []), ...carried] };
}

/**
 * Excess reactive energy × factor M × D of the level, COP: of all that measured it, and with counters that go on through months that cannot
 * move them.
 */
export const coReactive3: CoCommonFormula = {
  code: 'co.common.reactive.3',
  norm: 'Resolución CREG 015/2018 cap. 12; CREG 199/2019; CREG 195/2020; CREG 101 035/2024',
  validFrom: period('2018-03'),
  validUntil: null,
  price,
};
