import { period } from '@kantia/kernel/period';
import type { Dated } from './dated.js';

/**
 * How many months a reading bills: its days over `daysOfMonth`, to the nearest whole month, at least one. The norm sets a monthly block and no
 * count of days: 30 days and the rounding are our assumption.
 */
export interface BilledMonthsPolicy {
  readonly daysOfMonth: number;
}

export const BILLED_MONTHS: readonly Dated<BilledMonthsPolicy>[] = [
  {
    value: { daysOfMonth: 30 },
    validFrom: period('2007-01'),
    validUntil: null,
    norm: 'Resolución UPME 0355/2004 (consumo de subsistencia mensual)',
  },
];

export function billedMonths(days: number, { daysOfMonth }: BilledMonthsPolicy): number {
  return Math.max(1, Math.round(days / daysOfMonth));
}
