import { assert } from '@kantia/kernel/assert';
import { decimal, sum, type Decimal } from '@kantia/kernel/decimal';
import { roundHalfUp } from '@kantia/kernel/rounding';
import type { LightingWeight } from '../policies/pe-lighting.js';

export const QUOTA_DECIMALS = 4;

/**
 * Lighting quota of each bracket, PEN with four decimals: its weight of the amount, over the sum of customers × weights.
 * `customers` by bracket, in the order of the weights; brackets left out have none.
 */
export function lightingQuotas(
  amount: Decimal,
  customers: readonly number[],
  weights: readonly LightingWeight[],
): readonly Decimal[] {
  assert(customers.length <= weights.length, 'every bracket of customers has a weight');
  const factor = sum(customers.map((count, index) => decimal(String(count * (weights[index]?.weight ?? 0)))));
  return customers.map((_, index) =>
    roundHalfUp(amount.times(weights[index]?.weight ?? 0).dividedBy(factor), QUOTA_DECIMALS),
  );
}
