import { ZERO, type Decimal } from '@kantia/kernel/decimal';
import { addMonths, type Period } from '@kantia/kernel/period';
import type { ServiceData } from './service.js';

/** Months that the history reaches back. */
export const MONTHS = 12;

/** kWh of each of the last twelve months that has any; two services of a month add up. */
export function monthlyOf({ history }: ServiceData, period: Period): ReadonlyMap<string, Decimal> {
  const months = new Map<string, Decimal>();
  for (const { month, kwh } of history) {
    if (month < addMonths(period, -MONTHS) || month >= period) continue;
    months.set(month, kwh.plus(months.get(month) ?? ZERO));
  }
  return months;
}
