import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import type { FreeContract } from '../../pe-free/input.js';
import { aDemand, aFreeInput, aFreeSegment, findingsOf, freeLine } from '../../../../test/a-free-input.js';

const demand = aDemand({ peak: '2700', offPeak: '2800', month: '2800', coincident: '2650' });
const clause = (
  tolerance: string | null,
  multiplier: string | null,
  billablePower: FreeContract['billablePower'] = 'coincident',
) =>
  aFreeInput({
    demand,
    segments: [
      aFreeSegment({
        contract: {
          billablePower,
          tolerancePct: tolerance === null ? null : decimal(tolerance),
          excessMultiplier: multiplier === null ? null : decimal(multiplier),
        },
      }),
    ],
  });

describe('pe.free.excess-power', () => {
  it.each<{
    tolerance: string | null;
    multiplier: string | null;
    power: FreeContract['billablePower'];
    line: string | null;
  }>`
    tolerance | multiplier | power             | line
    ${null}   | ${null}    | ${'coincident'}   | ${null}
    ${'5'}    | ${'2'}     | ${'coincident'}   | ${'25 × 48.75 = 1218.75'}
    ${'0'}    | ${'1'}     | ${'coincident'}   | ${'150 × 24.375 = 3656.25'}
    ${null}   | ${'1.5'}   | ${'coincident'}   | ${'150 × 36.5625 = 5484.38'}
    ${'6'}    | ${'2'}     | ${'coincident'}   | ${null}
    ${'5'}    | ${'2'}     | ${'peak-maximum'} | ${'75 × 48.75 = 3656.25'}
    ${'5'}    | ${'2'}     | ${'maximum'}      | ${'175 × 48.75 = 8531.25'}
    ${'5'}    | ${'2'}     | ${'contracted'}   | ${'175 × 48.75 = 8531.25'}
  `('with $tolerance % and × $multiplier, billing $power: $line', ({ tolerance, multiplier, power, line }) => {
    expect(freeLine(clause(tolerance, multiplier, power), 'EXCESO_POTENCIA')).toBe(line);
  });

  it('has no price for an excess without a multiplier', () => {
    expect(findingsOf(clause('5', null))).toEqual(['settlement.contract-incomplete']);
    expect(findingsOf(clause('6', null))).toEqual([]);
  });
});
