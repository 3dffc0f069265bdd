import { describe, expect, it } from '@jest/globals';
import { aRegulatedInput, lineOf, metered, T1_MT3 } from '../../../../test/a-regulated-input.js';
import { peRegulatedGenerationPower } from '../pe-regulated-generation-power/formula.js';

describe('pe.regulated.generation-power.2', () => {
  it('bills the greatest maximum of all readings, its predecessor that of those with a maximum of their own', () => {
    const energy = { ENERGIA_HP: '1', ENERGIA_HFP: '1' };
    const { demands, ...input } = aRegulatedInput({ option: 'MT3', sheet: T1_MT3, md: '210', energy });
    const mixed = { ...input, demands, maxima: { ...demands, md: metered('250', 'MD_HP', 'kW') } };

    expect(lineOf(mixed, 'POT_GENERACION')).toEqual(['250', '29.78', '7445']);
    expect(lineOf(mixed, 'POT_GENERACION', peRegulatedGenerationPower)).toEqual(['210', '29.78', '6253.8']);
  });
});
