import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import type { FreeContract } from '../../pe-free/input.js';
import { aDemand, aFreeInput, aFreeSegment, freeLine, freeTerms } from '../../../../test/a-free-input.js';

const demand = aDemand({ peak: '1900', offPeak: '2100', month: '2100', coincident: '1850' });

describe('pe.free.power', () => {
  it('bills the coincident demand at the reference bar, as case C7 says', () => {
    expect(freeLine(aFreeInput(), 'POTENCIA')).toBe('1909.666 × 24.375 = 46548.11');
  });

  // × 1.0180 × 1.0140 = 1.032252
  it.each<{ billablePower: FreeContract['billablePower']; minimum: string | null; line: string }>`
    billablePower     | minimum  | line
    ${'coincident'}   | ${null}  | ${'1909.666 × 24.375 = 46548.11'}
    ${'peak-maximum'} | ${null}  | ${'1961.279 × 24.375 = 47806.18'}
    ${'maximum'}      | ${null}  | ${'2167.729 × 24.375 = 52838.39'}
    ${'contracted'}   | ${null}  | ${'2580.63 × 24.375 = 62902.86'}
    ${'coincident'}   | ${'60'}  | ${'1909.666 × 24.375 = 46548.11'}
    ${'coincident'}   | ${'80'}  | ${'2064.504 × 24.375 = 50322.29'}
    ${'contracted'}   | ${'100'} | ${'2580.63 × 24.375 = 62902.86'}
    ${'coincident'}   | ${'0'}   | ${'1909.666 × 24.375 = 46548.11'}
  `('bills $billablePower with a minimum of $minimum %', ({ billablePower, minimum, line }) => {
    const contract = { billablePower, powerMinimumPct: minimum === null ? null : decimal(minimum) };

    expect(freeLine(aFreeInput({ demand, segments: [aFreeSegment({ contract })] }), 'POTENCIA')).toBe(line);
  });

  it('owes a part of the month by its days', () => {
    const segments = [aFreeSegment({ days: 10 })];

    expect(freeLine(aFreeInput({ segments }), 'POTENCIA')).toBe('636.555 × 24.375 = 15516.04');
    expect(freeTerms(aFreeInput({ segments }), 'POTENCIA')).toMatchObject({ DIAS: '10', DIAS_MES: '30' });
  });

  it('weighs versions of the contract by days, and does not see those that change nothing of it', () => {
    const changed = (contract: Partial<FreeContract>) =>
      aFreeInput({ segments: [aFreeSegment({ days: 12 }), aFreeSegment({ days: 18, contract })] });

    // 1909.666 × (24.375 × 12 + 26.25 × 18) / 30
    expect(freeLine(changed({ powerPrice: decimal('7') }), 'POTENCIA')).toBe('1909.666 ×  = 48696.48');
    expect(freeLine(changed({ energyPricePeak: decimal('90') }), 'POTENCIA')).toBe('1909.666 × 24.375 = 46548.11');
  });
});
