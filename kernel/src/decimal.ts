import { Decimal as DecimalJs } from 'decimal.js';

/**
 * Exact decimal for money, energy, prices and factors. 60 significant digits, half-up, never exponent notation.
 * The library is named in this file alone.
 */
export const Decimal = DecimalJs.clone({
  precision: 60,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = DecimalJs;

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

/** Parses plain decimal text (`-12.50`, `.5`); refuses exponents, blanks, NaN and separators of thousands. */
export function decimal(text: string | bigint): Decimal {
  const plain = String(text);
  if (!PLAIN.test(plain)) throw new TypeError(`not a plain decimal: ${JSON.stringify(plain)}`);
  return new Decimal(plain);
}

export const ZERO: Decimal = new Decimal(0);

/** The decimal whose unscaled value is `unscaled`: `fromUnscaled(1234n, 2)` is 12.34. */
export function fromUnscaled(unscaled: bigint, scale: number): Decimal {
  return new Decimal(`${unscaled}e${-scale}`);
}

/** The unscaled integer at `scale`; throws when `value` has more decimals than that, because nothing rounds here. */
export function toUnscaled(value: Decimal, scale: number): bigint {
  if (!value.isFinite() || value.decimalPlaces() > scale) {
    throw new RangeError(`${value.toString()} does not fit ${scale} decimals`);
  }
  return BigInt(value.toFixed(scale).replace('.', ''));
}

export function sum(values: Iterable<Decimal>): Decimal {
  let total: Decimal | null = null;
  for (const value of values) total = total === null ? value : total.plus(value);
  return total ?? ZERO;
}

/** Plain text without trailing zeros beyond what the value has; the form that JSON and hashes use. */
export function toText(value: Decimal): string {
  return value.toFixed();
}

/** Plain text with exactly `decimals` decimals, as money is printed; throws when the value has more, because nothing rounds here. */
export function toFixedText(value: Decimal, decimals: number): string {
  if (value.decimalPlaces() > decimals) throw new RangeError(`${value.toString()} does not fit ${decimals} decimals`);
  return value.toFixed(decimals);
}
