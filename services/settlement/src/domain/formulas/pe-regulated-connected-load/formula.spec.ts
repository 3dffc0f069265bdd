import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { aRegulatedInput, codesOf, lineOf } from '../../../../test/a-regulated-input.js';

describe('pe.regulated.connected-load', () => {
  it.each<{ kw: string; price: string; line: readonly string[] }>`
    kw       | price                 | line
    ${'0.5'} | ${'120.40'}           | ${['0.5', '120.4', '60.2']}
    ${'0.5'} | ${'12.04 ctm S//W'}   | ${['0.5', '120.4', '60.2']}
    ${'20'}  | ${'0.1204 S//W-mes'}  | ${['20', '120.4', '2408']}
    ${'0.5'} | ${'12.04 ctm S//kWh'} | ${['settlement.sheet-unit-invalid']}
  `('bills $kw kW at $price', ({ kw, price, line }) => {
    const sheet = `CARGO_FIJO 3\nPOTENCIA ${price}`;
    const input = aRegulatedInput({ option: 'BT6', sheet, contract: { contractedPower: decimal(kw) } });

    expect(lineOf(input, 'POTENCIA')).toEqual(line);
  });

  it('is no zero consumption: the option measures none', () => {
    const sheet = 'CARGO_FIJO 3\nPOTENCIA 100';

    expect(codesOf(aRegulatedInput({ option: 'BT6', sheet, contract: { contractedPower: decimal('1') } }))).toEqual([]);
  });
});
