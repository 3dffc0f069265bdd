import { describe, expect, it } from '@jest/globals';
import { aRegulatedInput, aSheet, BT5B_BRACKETS, lineOf } from '../../../../test/a-regulated-input.js';
import type { SheetDays } from '../../pe-regulated/input.js';

describe('pe.regulated.fixed-charge', () => {
  it.each<{ sheets: readonly SheetDays[]; price: string | null; amount: string }>`
    sheets                                                                                        | price     | amount
    ${[aSheet('CARGO_FIJO 2.26\nENERGIA 61.3')]}                                                  | ${'2.26'} | ${'2.26'}
    ${[aSheet('CARGO_FIJO 226 ctm S//mes\nENERGIA 61.3')]}                                        | ${'2.26'} | ${'2.26'}
    ${[aSheet('CARGO_FIJO 3\nENERGIA 61.3', 3), aSheet('CARGO_FIJO 4\nENERGIA 61.3', 27)]}        | ${null}   | ${'3.9'}
    ${[aSheet('CARGO_FIJO 2.25\nENERGIA 61.3', 15), aSheet('CARGO_FIJO 2.26\nENERGIA 61.3', 15)]} | ${null}   | ${'2.26'}
  `('bills $amount', ({ sheets, price, amount }) => {
    const input = aRegulatedInput({ option: 'BT5B', sheet: sheets, energy: { ENERGIA: '10' } });

    expect(lineOf(input, 'CARGO_FIJO')).toEqual(['1', price, amount]);
  });

  it('may depend on the bracket of a dwelling', () => {
    const sheet = BT5B_BRACKETS.replace('CARGO_FIJO 2.26', 'CARGO_FIJO[0-140] 1.50\nCARGO_FIJO[140-] 2.26');
    const amounts = ['140', '141'].map((kwh) =>
      lineOf(
        aRegulatedInput({ option: 'BT5B', sheet, energy: { ENERGIA: kwh }, contract: { residential: true } }),
        'CARGO_FIJO',
      ),
    );

    expect(amounts).toEqual([
      ['1', '1.5', '1.5'],
      ['1', '2.26', '2.26'],
    ]);
  });
});
