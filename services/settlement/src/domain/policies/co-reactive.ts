import { decimal, type Decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { Dated } from './dated.js';

export interface ReactiveExcessPolicy {
  /** Inductive kvarh that are free for each kWh of the hour. */
  readonly freeShare: Decimal;
  /** Share of the capacitive kvarh that is billed. */
  readonly capacitiveShare: Decimal;
}

/**
 * CREG 101 035/2024, in force from 13 February 2024, changed the standard for capacitive energy (CREG 070/1998, 4.2.4); its text was not
 * read, so its row bills the share of before.
 */
export const REACTIVE_EXCESS: readonly Dated<ReactiveExcessPolicy>[] = [
  {
    value: { freeShare: decimal('0.5'), capacitiveShare: decimal('1') },
    validFrom: period('2018-03'),
    validUntil: period('2024-01'),
    norm: 'Resolución CREG 015/2018 cap. 12; CREG 199/2019; CREG 195/2020',
  },
  {
    value: { freeShare: decimal('0.5'), capacitiveShare: decimal('1') },
    validFrom: period('2024-02'),
    validUntil: null,
    norm: 'Resolución CREG 015/2018 cap. 12; CREG 199/2019; CREG 195/2020; capacitiva: CREG 101 035/2024',
  },
];

/** How factor M moves from month to month. */
export interface FactorMPolicy {
  /** A month counts when what is free is exceeded on more days than these. */
  readonly daysTolerated: Decimal;
  /** Counted months in which M stays at 1. */
  readonly monthsAtOne: Decimal;
  readonly maximum: Decimal;
  /** More consecutive months than these that do not count bring everything back to the start. */
  readonly monthsCleanTolerated: Decimal;
}

/** As `co.common.reactive` read the norm; its successor has rows of its own (`co-factor-m.ts`). */
export const FACTOR_M: readonly Dated<FactorMPolicy>[] = [
  {
    value: {
      daysTolerated: decimal('10'),
      monthsAtOne: decimal('12'),
      maximum: decimal('12'),
      monthsCleanTolerated: decimal('3'),
    },
    validFrom: period('2018-03'),
    validUntil: null,
    norm: 'Resolución CREG 015/2018 cap. 12; CREG 195/2020',
  },
];
