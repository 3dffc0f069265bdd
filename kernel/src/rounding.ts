import { assert } from './assert.js';
import { Decimal } from './decimal.js';

/**
 * The one place where figures are rounded. Everything before a line is kept at full precision (inputs.md, Rounding):
 * lines half-up (away from zero at the half) to two decimals, payables to a step of the company's setting.
 */
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  return value.toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
}

/** A statement line: two decimals of the currency. */
export function roundLine(value: Decimal): Decimal {
  return roundHalfUp(value, 2);
}

/** The payable total at the nearest multiple of `step` (10, 100, 0.10 …), half-up. Stops on a step that is not positive. */
export function roundToStep(value: Decimal, step: Decimal): Decimal {
  assert(step.isFinite() && step.greaterThan(0), 'a rounding step is positive');
  return value.dividedBy(step).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).times(step);
}
