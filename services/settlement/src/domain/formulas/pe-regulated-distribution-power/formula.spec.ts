import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import {
  aRegulatedInput,
  lineOf,
  settleRegulated,
  T1_MT3,
  WHOLE_HISTORY,
  type Changed,
} from '../../../../test/a-regulated-input.js';
import { peRegulatedDistributionPower2 } from '../pe-regulated-distribution-power-2/formula.js';
import { peRegulatedDistributionPower } from './formula.js';

describe.each([peRegulatedDistributionPower, peRegulatedDistributionPower2])('$code', (formula) => {
  it.each<{ id: string; current: string; before: string; kw: string }>`
    id                           | current  | before                   | kw
    ${'C1'}                      | ${'220'} | ${'218 226 205 230 215'} | ${'228'}
    ${'C13, the first month'}    | ${'220'} | ${''}                    | ${'220'}
    ${'the second month'}        | ${'220'} | ${'100'}                 | ${'160'}
    ${'the current is greatest'} | ${'300'} | ${'218 226 205 230 215'} | ${'265'}
    ${'equal maxima'}            | ${'220'} | ${'220 220 220 220 220'} | ${'220'}
  `('of $id is $kw kW', ({ current, before, kw }) => {
    const history = before.split(' ').flatMap((md) => (md === '' ? [] : [{ md }]));
    const input = aRegulatedInput({
      option: 'MT3',
      sheet: T1_MT3,
      md: current,
      history,
      energy: { ENERGIA_HP: '1', ENERGIA_HFP: '1' },
    });

    expect(lineOf(input, 'POT_DISTRIBUCION', formula)?.[0]).toBe(kw);
  });

  it.each([
    ['400', '400'],
    ['200', '220'],
  ])('of a contract for %s kW is %s kW, whatever the months before', (contractedPower, kw) => {
    const input = aRegulatedInput({
      option: 'MT3',
      sheet: T1_MT3,
      md: '220',
      history: [{ md: '500' }],
      energy: { ENERGIA_HP: '1', ENERGIA_HFP: '1' },
      contract: { contractedPower: decimal(contractedPower), powerMode: 'contracted' },
    });

    expect(lineOf(input, 'POT_DISTRIBUCION', formula)?.[0]).toBe(kw);
  });

  it.each<{ what: string; changed: Partial<Changed>; used: readonly (string | undefined)[] }>`
    what                              | changed                                                                       | used
    ${'no month before'}              | ${{}}                                                                         | ${['1 of 6: 2026-04']}
    ${'two months before'}            | ${{ history: [{ md: '1' }, { md: '2' }] }}                                    | ${['3 of 6: 2026-04, 2026-03, 2026-02']}
    ${'a month without this maximum'} | ${{ history: [{ md: '1' }, { peak: '2' }, { md: '3' }] }}                     | ${['3 of 6: 2026-04, 2026-03, 2026-01']}
    ${'all months'}                   | ${{ history: WHOLE_HISTORY }}                                                 | ${[]}
    ${'a contracted power'}           | ${{ contract: { contractedPower: decimal('400'), powerMode: 'contracted' } }} | ${[]}
    ${'an option without powers'}     | ${{ option: 'BT5F', sheet: 'CARGO_FIJO 1\nENERGIA_HP 50\nENERGIA_HFP 40' }}   | ${[]}
  `('names the months that count, of $what', ({ changed, used }) => {
    const energy = { ENERGIA_HP: '1', ENERGIA_HFP: '1' };
    const { findings } = settleRegulated(
      aRegulatedInput({ option: 'MT3', sheet: T1_MT3, md: '220', reactive: '0', energy, ...changed }),
      formula,
    );

    expect(
      findings
        .filter(({ code }) => code === 'settlement.demand-history-short')
        .map(({ params, severity }) => [severity, `${params['count']} of ${params['months']}: ${params['used']}`]),
    ).toEqual(used.map((text) => ['informative', text]));
  });
});
