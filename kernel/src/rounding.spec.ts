import { describe, expect, it } from '@jest/globals';
import { assert, bigInt, property } from 'fast-check';
import { decimal, fromUnscaled, toText, toUnscaled } from './decimal.js';
import { roundHalfUp, roundLine, roundToStep } from './rounding.js';

describe('a line', () => {
  it.each([
    ['2.345', '2.35'],
    ['2.3449999999', '2.34'],
    ['1.005', '1.01'],
    ['-1.005', '-1.01'],
    ['-2.344', '-2.34'],
    ['-0.004', '0'],
  ])('%s rounds to %s: half away from zero', (exact, rounded) => {
    expect(toText(roundLine(decimal(exact)))).toBe(rounded);
  });
});

describe('a payable', () => {
  it.each([
    ['12345', '10', '12350'],
    ['12344.99', '10', '12340'],
    ['-12345', '10', '-12350'],
    ['149.99', '100', '100'],
    ['10.05', '0.10', '10.1'],
    ['7', '0.1', '7'],
  ])('%s at steps of %s is %s', (total, step, payable) => {
    expect(toText(roundToStep(decimal(total), decimal(step)))).toBe(payable);
  });

  it.each(['0', '-10'])('has no step of %s', (step) => {
    expect(() => roundToStep(decimal('1'), decimal(step))).toThrow('step');
  });
});

const figure = bigInt({ min: -(10n ** 24n), max: 10n ** 24n });

describe('rounding', () => {
  it('moves a figure by at most half a unit, and is what integer arithmetic says', () => {
    assert(
      property(figure, (unscaled) => {
        const magnitude = unscaled < 0n ? -unscaled : unscaled;
        const units = (magnitude + 5_000n) / 10_000n;
        const rounded = toUnscaled(roundHalfUp(fromUnscaled(unscaled, 6), 2), 2);
        return rounded === (unscaled < 0n ? -units : units);
      }),
      { numRuns: 5_000 },
    );
  });

  it('of what is already rounded changes nothing', () => {
    assert(
      property(figure, (unscaled) => roundLine(fromUnscaled(unscaled, 2)).eq(fromUnscaled(unscaled, 2))),
      { numRuns: 2_000 },
    );
  });

  it('treats a debit and a credit of one size alike', () => {
    assert(
      property(figure, (unscaled) =>
        roundLine(fromUnscaled(-unscaled, 5)).eq(roundLine(fromUnscaled(unscaled, 5)).negated()),
      ),
      { numRuns: 2_000 },
    );
  });

  it('to a step ends on the step, at most half of it away', () => {
    assert(
      property(figure, (unscaled) => {
        const exact = fromUnscaled(unscaled, 2);
        const step = decimal('50');
        const payable = roundToStep(exact, step);
        return payable.modulo(step).isZero() && payable.minus(exact).abs().times(2).lte(step);
      }),
      { numRuns: 2_000 },
    );
  });
});
