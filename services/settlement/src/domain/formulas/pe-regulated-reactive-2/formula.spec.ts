import { describe, expect, it } from '@jest/globals';
import {
  aSheet,
  aRegulatedInput,
  codesOf,
  lineOf,
  metered,
  settleRegulated,
  T1_MT3,
  WHOLE_HISTORY,
} from '../../../../test/a-regulated-input.js';
import { finding } from '../../finding.js';
import type { PeRegulatedInput } from '../../pe-regulated/input.js';
import { peRegulatedReactive } from '../pe-regulated-reactive/formula.js';

const mt3 = {
  option: 'MT3',
  sheet: T1_MT3,
  md: '220',
  history: WHOLE_HISTORY,
  energy: { ENERGIA_HP: '12000', ENERGIA_HFP: '58000' },
};

/** 400 kWh of days of BT5B beside those of MT3, which have 1,000 kvarh; the option of the last day governs. */
function twoOptions(last: 'MT3' | 'BT5B'): PeRegulatedInput {
  const asMt3 = aRegulatedInput({ ...mt3, energy: { ENERGIA_HP: '200', ENERGIA_HFP: '800' }, reactive: '1000' });
  const sheet = 'CARGO_FIJO 2.26\nENERGIA 61.30';
  const asBt5b = aRegulatedInput({ option: 'BT5B', sheet, energy: { ENERGIA: '400' } });
  const { reactive, reactiveDays } = asMt3;
  const governing = last === 'MT3' ? asMt3 : asBt5b;
  return {
    ...governing,
    reactive,
    reactiveDays: reactiveDays && { ...reactiveDays, whole: false },
    energy: [...asBt5b.energy, ...asMt3.energy],
  };
}

describe('pe.regulated.reactive.2', () => {
  it.each<{ id: string; reactive: string; line: readonly string[] | null }>`
    id                     | reactive     | line
    ${'C1'}                | ${'28500'}   | ${['7500', '0.0481', '360.75']}
    ${'C12, exactly 30 %'} | ${'21000'}   | ${null}
    ${'just above 30 %'}   | ${'21000.5'} | ${['0.5', '0.0481', '0.02']}
  `('$id: $line, as its predecessor', ({ reactive, line }) => {
    const input = aRegulatedInput({ ...mt3, reactive });

    expect(lineOf(input, 'REACTIVA')).toEqual(line);
    expect(lineOf(input, 'REACTIVA', peRegulatedReactive)).toEqual(line);
  });

  it.each<{ last: 'MT3' | 'BT5B'; before: readonly string[] | null }>`
    last      | before
    ${'MT3'}  | ${['580', '0.0481', '27.9']}
    ${'BT5B'} | ${null}
  `('sets kvarh against the active energy of the same days where $last comes last', ({ last, before }) => {
    const input = twoOptions(last);

    expect(lineOf(input, 'REACTIVA')).toEqual(['700', '0.0481', '33.67']);
    expect(lineOf(input, 'REACTIVA', peRegulatedReactive)).toEqual(before);
  });

  it('takes the price of the sheets of these days', () => {
    const input = twoOptions('MT3');
    const sheets = [aSheet('REACTIVA 10')];
    const days = input.reactiveDays && { ...input.reactiveDays, sheets };

    expect(lineOf({ ...input, reactiveDays: days }, 'REACTIVA')).toEqual(['700', '0.1', '70']);
  });

  it('names its own option where the sheet has no price', () => {
    const input = twoOptions('BT5B');
    const days = input.reactiveDays && { ...input.reactiveDays, sheets: [aSheet('CARGO_FIJO 1')] };

    const { findings } = settleRegulated({ ...input, reactiveDays: days });
    expect(
      findings.filter(({ severity }) => severity === 'blocking').map(({ code, params }) => [code, params['option']]),
    ).toEqual([['settlement.sheet-price-missing', 'MT3']]);
  });

  it('warns where none was read of days whose option bills it', () => {
    const input = twoOptions('BT5B');
    const days = input.reactiveDays && { ...input.reactiveDays, kvarh: null };

    expect(codesOf({ ...input, reactiveDays: days })).toEqual(['settlement.reactive-not-read']);
    expect(codesOf({ ...input, reactiveDays: null })).toEqual([]);
  });

  it('stops where some of these days have none, and its predecessor does not', () => {
    const missing = finding('settlement.reactive-quarters-missing', {
      supplyPoint: 'P1',
      count: '1',
      first: '2026-04-01T00:15',
      kind: 'pe.load-profile',
    });
    const input = { ...twoOptions('BT5B'), reactiveDays: null, reactiveMissing: [missing] };

    expect(codesOf(input)).toEqual(['settlement.reactive-quarters-missing']);
    expect(lineOf(input, 'REACTIVA', peRegulatedReactive)).toBeNull();
  });

  it('leaves out kvarh of days whose option does not bill it', () => {
    const input = twoOptions('MT3');

    expect(lineOf({ ...input, reactive: metered('99999', 'ER', 'kvarh') }, 'REACTIVA')).toEqual([
      '700',
      '0.0481',
      '33.67',
    ]);
  });
});
