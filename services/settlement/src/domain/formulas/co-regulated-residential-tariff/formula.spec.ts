import { describe, expect, it } from '@jest/globals';
import { toText } from '@kantia/kernel/decimal';
import { anInput, aResidentialBase, aUnitCost } from '../../../../test/an-input.js';
import { settled } from '../../../../test/settled-lines.js';

describe('co.regulated.residential-tariff', () => {
  it.each<{ base: Parameters<typeof aResidentialBase>[0]; unitCost: string; e1: string; e2: string }>`
    what                           | base                                                                        | unitCost      | e1          | e2
    ${'January to February 2026'}  | ${{ e1: '437.55', e2: '546.93', cpi: '12953.66', previousCpi: '12802.32' }} | ${'919.48'}   | ${'442.72'} | ${'553.4'}
    ${'a subsidy held at its cap'} | ${{ e1: '300', e2: '400' }}                                                 | ${'1000'}     | ${'400'}    | ${'500'}
    ${'the sheet of EEC of 2016'}  | ${{ e1: '1', e2: '1' }}                                                     | ${'520.5148'} | ${'208.21'} | ${'260.26'}
    ${'a half that rounds up'}     | ${{ e1: '100.005', e2: '200.015' }}                                         | ${'1'}        | ${'100.01'} | ${'200.02'}
  `('gives $e1 and $e2 for $what', ({ base, unitCost, e1, e2 }) => {
    const { determinants } = settled(
      anInput({ contract: { stratum: 1 }, residential: aResidentialBase(base), unitCost: aUnitCost(unitCost) }),
    );

    expect([determinants.e1, determinants.e2].map((value) => (value ? toText(value) : null))).toEqual([e1, e2]);
  });

  it('leaves the tariffs of the month before as they were published', () => {
    const residential = { ...aResidentialBase({ e1: '437.55', e2: '546.93' }), index: null };
    const { determinants } = settled(anInput({ contract: { stratum: 1 }, residential, unitCost: aUnitCost('5000') }));

    expect([determinants['e1'], determinants['e2']].map((value) => (value ? toText(value) : null))).toEqual([
      '437.55',
      '546.93',
    ]);
  });
});
