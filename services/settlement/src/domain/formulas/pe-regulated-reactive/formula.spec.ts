import { describe, expect, it } from '@jest/globals';
import {
  aLoss,
  aRegulatedInput,
  codesOf,
  lineOf,
  T1_MT3,
  WHOLE_HISTORY,
  type Changed,
} from '../../../../test/a-regulated-input.js';
import { peRegulatedReactive as formula } from './formula.js';

const mt3: Changed = {
  option: 'MT3',
  sheet: T1_MT3,
  md: '220',
  history: WHOLE_HISTORY,
  energy: { ENERGIA_HP: '12000', ENERGIA_HFP: '58000' },
};

describe('pe.regulated.reactive', () => {
  it.each<{ id: string; reactive: string; line: readonly string[] | null }>`
    id                     | reactive     | line
    ${'C1'}                | ${'28500'}   | ${['7500', '0.0481', '360.75']}
    ${'C12, exactly 30 %'} | ${'21000'}   | ${null}
    ${'just above 30 %'}   | ${'21000.5'} | ${['0.5', '0.0481', '0.02']}
    ${'below'}             | ${'100'}     | ${null}
  `('$id: $line', ({ reactive, line }) => {
    expect(lineOf(aRegulatedInput({ ...mt3, reactive }), 'REACTIVA', formula)).toEqual(line);
  });

  it('follows from what was measured, without losses', () => {
    const input = aRegulatedInput({ ...mt3, reactive: '28500', contract: { loss: aLoss('0.025') } });

    expect(lineOf(input, 'REACTIVA', formula)).toEqual(['7500', '0.0481', '360.75']);
  });

  it.each<{ sheet: string; option: string; codes: readonly string[] }>`
    sheet                                                        | option    | codes
    ${T1_MT3}                                                    | ${'MT3'}  | ${['settlement.reactive-not-read']}
    ${T1_MT3.replace('\n  REACTIVA 4.81', '')}                   | ${'MT3'}  | ${[]}
    ${'CARGO_FIJO 1\nENERGIA_HP 50\nENERGIA_HFP 40\nREACTIVA 4'} | ${'BT5F'} | ${[]}
  `('warns where it was not read though $option bills it: $codes', ({ sheet, option, codes }) => {
    expect(codesOf(aRegulatedInput({ ...mt3, option, sheet }), formula)).toEqual(codes);
  });

  it('stops where it is owed and the sheet has no price', () => {
    const sheet = T1_MT3.replace('\n  REACTIVA 4.81', '');

    expect(lineOf(aRegulatedInput({ ...mt3, sheet, reactive: '28500' }), 'REACTIVA', formula)).toEqual([
      'settlement.sheet-price-missing',
    ]);
  });
});
