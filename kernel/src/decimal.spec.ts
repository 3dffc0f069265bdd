import { describe, expect, it } from '@jest/globals';
import { assert, bigInt, integer, property } from 'fast-check';
import { Decimal, decimal, fromUnscaled, sum, toText, toUnscaled, ZERO } from './decimal.js';

const unscaled = bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const scale = integer({ min: 0, max: 12 });

describe('decimal text', () => {
  it.each([
    ['12.50', '12.5'],
    ['-0.000000001', '-0.000000001'],
    ['.5', '0.5'],
    ['+7.', '7'],
    ['123456789012345678901234567890.123456789', '123456789012345678901234567890.123456789'],
    ['-0', '0'],
  ])('%s is read exactly, as %s', (text, plain) => {
    expect(toText(decimal(text))).toBe(plain);
  });

  it.each(['', ' 1', '1 ', '1e3', 'NaN', 'Infinity', '1,5', '1.000,5', '1_000', '0x10', '.', '-', '1.2.3', '١'])(
    'refuses %j',
    (text) => {
      expect(() => decimal(text)).toThrow(TypeError);
    },
  );

  it('never has an exponent, however large or small', () => {
    expect(toText(decimal('1').dividedBy(decimal('1000000000000')))).toBe('0.000000000001');
    expect(decimal(10n ** 40n).toString()).toBe(`1${'0'.repeat(40)}`);
  });
});

describe('unscaled integers', () => {
  it('are the figure without its point', () => {
    expect(toText(fromUnscaled(1234n, 2))).toBe('12.34');
    expect(toUnscaled(decimal('-12.3'), 2)).toBe(-1230n);
  });

  it('refuse to round', () => {
    expect(() => toUnscaled(decimal('1.005'), 2)).toThrow(RangeError);
    expect(() => toUnscaled(new Decimal(Number.NaN), 2)).toThrow(RangeError);
  });

  it('give the same figure back, at any scale, and through its text', () => {
    assert(
      property(unscaled, scale, (value, decimals) => {
        const figure = fromUnscaled(value, decimals);
        return toUnscaled(figure, decimals) === value && decimal(toText(figure)).eq(figure);
      }),
      { numRuns: 5_000 },
    );
  });
});

describe('sums', () => {
  it('are exact: the unscaled integers add up alike', () => {
    assert(
      property(unscaled, unscaled, unscaled, scale, (one, two, three, decimals) => {
        const total = sum([one, two, three].map((value) => fromUnscaled(value, decimals)));
        return toUnscaled(total, decimals) === one + two + three;
      }),
      { numRuns: 2_000 },
    );
  });

  it('of nothing are zero', () => {
    expect(sum([]).eq(ZERO)).toBe(true);
  });

  it('of tenths are what paper says', () => {
    expect(toText(sum(['0.1', '0.2', '-0.3'].map(decimal)))).toBe('0');
  });
});
