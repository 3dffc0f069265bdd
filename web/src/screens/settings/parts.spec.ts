import { describe, expect, it } from '@jest/globals';
import { partsOf, toTexts, toValue } from './parts.js';

describe('the parts of a setting', () => {
  it('come back as they went', () => {
    for (const [name, country, value] of [
      ['rounding', 'CO', { payableStep: '10', tariffDecimals: 2 }],
      ['rounding', 'PE', { payableStep: null, payableStepUnregulated: '0.1', tariffDecimals: 2, carryOver: false }],
      ['registerStraddle', 'CO', 'pro-rata'],
      ['deviation', 'PE', { sigmas: '3', sampleSigma: true }],
    ] as const) {
      const parts = partsOf(name, country);
      expect(toValue(toTexts(value, parts), parts)).toEqual(value);
    }
  });

  it('are those of the country', () => {
    expect(partsOf('rounding', 'CO').map(({ name }) => name)).not.toContain('carryOver');
    expect(partsOf('unheard-of', 'CO')).toEqual([]);
  });
});
