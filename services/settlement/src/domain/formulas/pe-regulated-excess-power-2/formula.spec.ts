import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { aRegulatedInput, lineOf, metered, settleRegulated, T1_MT3 } from '../../../../test/a-regulated-input.js';
import { peRegulatedExcessPower } from '../pe-regulated-excess-power/formula.js';

const energy = { ENERGIA_HP: '1', ENERGIA_HFP: '1' };
const BT5A = 'CARGO_FIJO 3\nENERGIA_HP:a 80\nENERGIA_HP:b 90\nENERGIA_HFP 30\nEXCESO_POT_HP 50\nEXCESO_POT_HFP 40';

describe('pe.regulated.excess-power.2', () => {
  it('bills what the greatest maximum of all readings exceeds a contracted power by', () => {
    const contract = { contractedPower: decimal('200'), powerMode: 'contracted' } as const;
    const sheet = `${T1_MT3}\nEXCESO_POT_HP 90`;
    const { demands, ...input } = aRegulatedInput({ option: 'MT3', sheet, md: '210', energy, contract });
    const mixed = { ...input, demands, maxima: { ...demands, md: metered('250', 'MD_HP', 'kW') } };

    expect(lineOf(mixed, 'EXCESO_POT_HP')).toEqual(['50', '90', '4500']);
    expect(lineOf(mixed, 'EXCESO_POT_HP', peRegulatedExcessPower)).toEqual(['10', '90', '900']);
  });

  it.each<{ md: string; byHours: boolean; warned: readonly string[] }>`
    md         | byHours  | warned
    ${'45'}    | ${false} | ${['P1 2026-04 20']}
    ${'20.01'} | ${false} | ${['P1 2026-04 20']}
    ${'20'}    | ${false} | ${[]}
    ${'45'}    | ${true}  | ${[]}
  `('warns of BT5A: $md kW, $byHours by hours, is $warned', ({ md, byHours, warned }) => {
    const { demands, ...input } = aRegulatedInput({
      option: 'BT5A',
      sheet: BT5A,
      peak: '10',
      offPeak: '12',
      md,
      energy,
    });
    const { findings } = settleRegulated({ ...input, demands, maxima: { ...demands, byHours } });

    expect(
      findings
        .filter(({ code }) => code === 'settlement.excess-hours-unknown')
        .map(({ params }) => [params['supplyPoint'], params['period'], params['limit']].join(' ')),
    ).toEqual(warned);
  });

  it('says nothing of other options', () => {
    const { demands, ...input } = aRegulatedInput({ option: 'MT3', sheet: T1_MT3, md: '210', energy, reactive: '0' });
    const { findings } = settleRegulated({ ...input, demands, maxima: { ...demands, byHours: false } });

    expect(findings.map(({ code }) => code)).toEqual(['settlement.demand-history-short']);
  });
});
