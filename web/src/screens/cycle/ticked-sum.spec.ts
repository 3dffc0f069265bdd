import { describe, expect, it } from '@jest/globals';
import { tickedSum } from './ticked-sum.js';

const row = (total: string, energyKwh: string, currency = 'COP') => ({
  statement: { currency, energyKwh, total },
});
const waiting = { statement: null };

describe('what is ticked, added up', () => {
  it('is of those that are settled', () => {
    expect(tickedSum([row('10.10', '1.5'), waiting, row('0.05', '2')], 3)).toEqual({
      settled: 2,
      energyKwh: '3.5',
      total: '10.15',
      currency: 'COP',
    });
  });

  it('is not told while some of it is not at hand, of two currencies, nor of nothing settled', () => {
    expect(tickedSum([row('10.10', '1.5')], 2)).toBeNull();
    expect(tickedSum([row('10.10', '1.5'), row('1.00', '1', 'USD')], 2)).toBeNull();
    expect(tickedSum([waiting], 1)).toBeNull();
    expect(tickedSum([], 0)).toBeNull();
  });
});
