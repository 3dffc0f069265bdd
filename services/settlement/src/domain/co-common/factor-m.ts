import { Decimal, decimal, ZERO } from '@kantia/kernel/decimal';
import type { FactorMRule } from '../policies/co-factor-m.js';
import type { FactorMPolicy } from '../policies/co-reactive.js';
import type { ReactiveCounters } from './input.js';

const ONE = decimal('1');
const START: ReactiveCounters = { monthsCounted: ZERO, factorM: ONE, monthsClean: ZERO };

/** The counters after a month in which what is free was exceeded on `days` days. M of a counted month already bills that month. */
export function afterMonth(before: ReactiveCounters | null, days: Decimal, policy: FactorMPolicy): ReactiveCounters {
  const { monthsCounted, factorM, monthsClean } = before ?? START;
  if (days.greaterThan(policy.daysTolerated)) {
    const counted = monthsCounted.plus(1);
    const risen = Decimal.min(policy.maximum, factorM.plus(1));
    return {
      monthsCounted: counted,
      factorM: counted.greaterThan(policy.monthsAtOne) ? risen : ONE,
      monthsClean: ZERO,
    };
  }
  const clean = monthsClean.plus(1);
  return clean.greaterThan(policy.monthsCleanTolerated)
    ? { ...START, monthsClean: clean }
    : { monthsCounted, factorM, monthsClean: clean };
}

/** What a month did to M: rose above 1, counted towards it, bills 1 or M as it was, or brought everything back to the start. */
type Outcome = 'risen' | 'counted' | 'tolerated' | 'kept' | 'restarted';
export interface BilledMonth {
  /** M that bills the month. */
  readonly factorM: Decimal;
  readonly outcome: Outcome;
  readonly after: ReactiveCounters;
  readonly daysTolerated: Decimal;
}

/** M of a month in which what is free was exceeded on `days` days: by its own clause once M has reached the persistent one. */
export function billedMonth(before: ReactiveCounters | null, days: Decimal, policy: FactorMRule): BilledMonth {
  const { persistent, toleratedMonth } = policy;
  const reached = (before ?? START).factorM;
  const isPersistent = persistent !== null && reached.greaterThanOrEqualTo(persistent.from);
  const daysTolerated = isPersistent ? persistent.daysTolerated : policy.daysTolerated;
  const after = afterMonth(before, days, { ...policy, daysTolerated });
  const of = (outcome: Outcome, factorM: Decimal): BilledMonth => ({ factorM, outcome, after, daysTolerated });
  if (days.greaterThan(daysTolerated))
    return of(after.monthsCounted.greaterThan(policy.monthsAtOne) ? 'risen' : 'counted', after.factorM);
  if (toleratedMonth) return of('tolerated', toleratedMonth);
  return of(after.monthsClean.greaterThan(policy.monthsCleanTolerated) ? 'restarted' : 'kept', after.factorM);
}
