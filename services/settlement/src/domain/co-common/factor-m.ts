import { Decimal, decimal, ZERO } from '@kantia/kernel/decimal';
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
