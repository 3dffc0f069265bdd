import { describe, expect, it } from '@jest/globals';
import { aRegulatedInput, lineOf, metered, T1_MT3 } from '../../../../test/a-regulated-input.js';
import { peRegulatedDistributionPower } from '../pe-regulated-distribution-power/formula.js';

describe('pe.regulated.distribution-power.2', () => {
  it('takes the greatest maximum of all readings for the current month', () => {
    const energy = { ENERGIA_HP: '1', ENERGIA_HFP: '1' };
    const history = [{ md: '230' }, { md: '226' }];
    const { demands, ...input } = aRegulatedInput({ option: 'MT3', sheet: T1_MT3, md: '210', energy, history });
    const mixed = { ...input, demands, maxima: { ...demands, md: metered('250', 'MD_HP', 'kW') } };

    expect(lineOf(mixed, 'POT_DISTRIBUCION')?.[0]).toBe('240');
    expect(lineOf(mixed, 'POT_DISTRIBUCION', peRegulatedDistributionPower)?.[0]).toBe('228');
  });
});
