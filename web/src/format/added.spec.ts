import { describe, expect, it } from '@jest/globals';
import { added } from './added.js';

describe('the sum of figures', () => {
  it.each([
    { figures: [], sum: '0' },
    { figures: ['0.10', '0.20'], sum: '0.30' },
    { figures: ['1204.5', '0.005', '3'], sum: '1207.505' },
    { figures: ['12345678901234567890.12', '0.01'], sum: '12345678901234567890.13' },
    { figures: ['0.05', '-0.10'], sum: '-0.05' },
    { figures: ['-3', '3.00'], sum: '0.00' },
  ])('of $figures is $sum', ({ figures, sum }) => {
    expect(added(figures)).toBe(sum);
  });

  it('refuses what is no plain figure', () => {
    expect(() => added(['1e3'])).toThrow('not a plain decimal');
  });
});
