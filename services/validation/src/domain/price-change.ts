import { sum, type Decimal } from '@kantia/kernel/decimal';
import type { ComponentsRow } from './rows.js';

/** Whether a figure moved by more than a share of what it was, up or down. */
export function movesTooFar(before: Decimal, now: Decimal, share: Decimal): boolean {
  return now.minus(before).abs().greaterThan(before.abs().times(share));
}

/** The unit cost with COT, COP/kWh. */
export function unitCostOf({ g, t, d, cv, pr, r, cot }: ComponentsRow): Decimal {
  return sum([g, t, d, cv, pr, r, cot]);
}
