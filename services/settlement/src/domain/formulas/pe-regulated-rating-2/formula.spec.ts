import { describe, expect, it } from '@jest/globals';
import { aRegulatedInput, figureOf, metered, T1_MT3 } from '../../../../test/a-regulated-input.js';
import { peRegulatedRating } from '../pe-regulated-rating/formula.js';

describe('pe.regulated.rating.2', () => {
  it('rates by the greatest demand of all readings, its predecessor by those with a maximum of their own', () => {
    const energy = { ENERGIA_HP: '2400', ENERGIA_HFP: '1' };
    const { demands, ...input } = aRegulatedInput({ option: 'MT3', sheet: T1_MT3, md: '20', energy });
    const mixed = { ...input, demands, maxima: { ...demands, md: metered('40', 'MD_HP', 'kW') } };

    expect(figureOf(mixed, 'loadFactor')).toBe('0.4');
    expect(figureOf(mixed, 'loadFactor', peRegulatedRating)).toBe('0.8');
  });
});
