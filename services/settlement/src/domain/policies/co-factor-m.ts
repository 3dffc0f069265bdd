import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { FactorMPolicy } from './co-reactive.js';
import type { Dated } from './dated.js';

/** How factor M moves from month to month, and what it is in a month that does not count. */
export interface FactorMRule extends FactorMPolicy {
  /** M that bills a month that does not count; null: the one that was reached. */
  readonly toleratedMonth: Decimal | null;
  /** From this M on it goes on rising every month in which the limit is exceeded on more days than these. */
  readonly persistent: { readonly from: Decimal; readonly daysTolerated: Decimal } | null;
}

const COUNTS = {
  daysTolerated: decimal('10'),
  monthsAtOne: decimal('12'),
  maximum: decimal('12'),
  monthsCleanTolerated: decimal('3'),
};

/**
 * As `co.common.reactive.2` and its successor read the norm. CREG 199/2019 art. 7, as CREG quotes it in Concepto 3220/2021: ten days or
 * fewer in a month, and M is 1. Of its clause for M ≥ 6 the domain page has that M «keeps rising monthly»; which excess makes it rise
 * (question 2 of Concepto CREG 865/2022) was not read: any day does, until a row says otherwise. From which month on `toleratedMonth` bills 1
 * was not read either: 2020-01 is our assumption.
 */
export const FACTOR_M_RULE: readonly Dated<FactorMRule>[] = [
  {
    value: { ...COUNTS, toleratedMonth: null, persistent: null },
    validFrom: period('2018-03'),
    validUntil: period('2019-12'),
    norm: 'Resolución CREG 015/2018 cap. 12',
  },
  {
    value: { ...COUNTS, toleratedMonth: decimal('1'), persistent: { from: decimal('6'), daysTolerated: decimal('0') } },
    validFrom: period('2020-01'),
    validUntil: null,
    norm: 'Resolución CREG 015/2018 cap. 12, modificado por CREG 199/2019 art. 7 y CREG 195/2020',
  },
];
