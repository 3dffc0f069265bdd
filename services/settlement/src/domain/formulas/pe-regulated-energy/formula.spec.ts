import { describe, expect, it } from '@jest/globals';
import {
  aLoss,
  aRegulatedInput,
  aSheet,
  BT5B_BRACKETS,
  lineOf,
  metered,
  T1_MT3,
  type Changed,
} from '../../../../test/a-regulated-input.js';
import type { GoverningContract } from '../../pe-regulated/input.js';
import { peRegulatedEnergy2 } from '../pe-regulated-energy-2/formula.js';
import { peRegulatedEnergy } from './formula.js';

const bt5b = (kwh: string, contract: Partial<GoverningContract> = {}, sheet = BT5B_BRACKETS) =>
  aRegulatedInput({ option: 'BT5B', sheet, energy: { ENERGIA: kwh }, contract });

describe.each([peRegulatedEnergy, peRegulatedEnergy2])('$code', (formula) => {
  it.each<{ id: string; kwh: string; price: string; amount: string }>`
    id      | kwh         | price      | amount
    ${'R1'} | ${'663'}    | ${'62.91'} | ${'417.09'}
    ${'R2'} | ${'455.50'} | ${'61.30'} | ${'279.22'}
    ${'R4'} | ${'222.90'} | ${'61.30'} | ${'136.64'}
    ${'R5'} | ${'2.00'}   | ${'34.62'} | ${'0.69'}
    ${'R8'} | ${'59.40'}  | ${'25.54'} | ${'15.17'}
  `('of bill $id is $amount', ({ kwh, price, amount }) => {
    const [, , billed] = lineOf(bt5b(kwh, {}, `CARGO_FIJO 1\nENERGIA ${price}`), 'ENERGIA', formula) ?? [];

    expect(billed).toBe(amount);
  });

  it.each<{ kwh: string; amount: string | null }>`
    kwh        | amount
    ${'25'}    | ${'11.8'}
    ${'30'}    | ${'14.15'}
    ${'30.5'}  | ${'14.47'}
    ${'31'}    | ${'14.78'}
    ${'100'}   | ${'58.19'}
    ${'140'}   | ${'83.36'}
    ${'140.1'} | ${'88.14'}
    ${'141'}   | ${'88.7'}
  `('of a dwelling that used $kwh kWh is $amount', ({ kwh, amount }) => {
    expect(lineOf(bt5b(kwh, { residential: true }), 'ENERGIA', formula)?.[2]).toBe(amount);
  });

  it('takes the first block from a row of its own as well', () => {
    const sheet = 'CARGO_FIJO 1\nENERGIA:first[0-30] 47.1825\nENERGIA:excess[30-140] 62.91\nENERGIA[140-] 62.91';

    expect(
      ['25', '100'].map((kwh) => lineOf(bt5b(kwh, { residential: true }, sheet), 'ENERGIA', formula)?.[2]),
    ).toEqual(['11.8', '58.19']);
  });

  it('has no line for zero kWh, which the first bracket holds', () => {
    expect(lineOf(bt5b('0', { residential: true }), 'ENERGIA', formula)).toBeNull();
  });

  it('charges a dwelling that FOSE excludes the full price of the last bracket', () => {
    expect(lineOf(bt5b('25', { residential: true, foseExcluded: true }), 'ENERGIA', formula)).toEqual([
      '25',
      '0.6291',
      '15.73',
    ]);
  });

  it('gives brackets to dwellings only', () => {
    expect(lineOf(bt5b('25', {}, `${BT5B_BRACKETS}\nENERGIA 60`), 'ENERGIA', formula)).toEqual(['25', '0.6', '15']);
    expect(lineOf(bt5b('25'), 'ENERGIA', formula)).toEqual(['settlement.sheet-price-missing']);
  });

  it('stops where no bracket holds the kWh or a block has no price', () => {
    const hole = 'CARGO_FIJO 1\nENERGIA[0-30] 40\nENERGIA[100-] 60';
    const lone = 'CARGO_FIJO 1\nENERGIA[0-30] 40\nENERGIA:excess[30-140] 60';
    const endless = 'CARGO_FIJO 1\nENERGIA:first[0-140] 40\nENERGIA:excess[0-140] 60';
    const codes = [hole, lone, endless].map((sheet) =>
      lineOf(bt5b('50', { residential: true }, sheet), 'ENERGIA', formula),
    );

    expect(codes).toEqual([hole, lone, endless].map(() => ['settlement.sheet-price-missing']));
  });

  it('splits the first block of BT5F by the kWh of peak and off peak', () => {
    const sheet = `CARGO_FIJO 3
      ENERGIA_HP:first[30-140] 60
      ENERGIA_HP:excess[30-140] 80
      ENERGIA_HFP:first[30-140] 40
      ENERGIA_HFP:excess[30-140] 50`;
    const input = aRegulatedInput({
      option: 'BT5F',
      sheet,
      energy: { ENERGIA_HP: '20', ENERGIA_HFP: '80' },
      contract: { residential: true },
    });

    expect([lineOf(input, 'ENERGIA_HP', formula), lineOf(input, 'ENERGIA_HFP', formula)]).toEqual([
      ['20', null, '14.8'],
      ['80', null, '37.6'],
    ]);
  });

  it.each<{ peak: string; offPeak: string; price: string }>`
    peak      | offPeak    | price
    ${'20'}   | ${'20'}    | ${'0.8'}
    ${'20'}   | ${'20.01'} | ${'0.9'}
    ${'20.1'} | ${'3'}     | ${'0.9'}
  `('prices BT5A by the band of $peak kW at peak and $offPeak off peak', ({ peak, offPeak, price }) => {
    const sheet = 'CARGO_FIJO 3\nENERGIA_HP:a 80\nENERGIA_HP:b 90\nENERGIA_HFP 30\nEXCESO_POT_HP 50\nEXCESO_POT_HFP 40';
    const energy = { ENERGIA_HP: '100', ENERGIA_HFP: '100' };

    expect(lineOf(aRegulatedInput({ option: 'BT5A', sheet, energy, peak, offPeak }), 'ENERGIA_HP', formula)?.[1]).toBe(
      price,
    );
  });

  it('adds the losses of a client in MT that is metered in BT', () => {
    const mt3: Changed = {
      option: 'MT3',
      sheet: T1_MT3,
      md: '220',
      reactive: '0',
      energy: { ENERGIA_HP: '12000', ENERGIA_HFP: '58000' },
    };
    const lossy = aRegulatedInput({ ...mt3, contract: { loss: aLoss('0.025') } });

    expect([lineOf(lossy, 'ENERGIA_HP', formula), lineOf(lossy, 'POT_GENERACION', formula)]).toEqual([
      ['12300', '0.2769', '3405.87'],
      ['225.5', '29.78', '6715.39'],
    ]);
  });

  it('prices each register and each piece by the sheet that governs it, and one over two sheets by days', () => {
    const [old, now] = ['CARGO_FIJO 1\nENERGIA 50', 'CARGO_FIJO 1\nENERGIA 60'];
    const pieces = [
      { charge: 'ENERGIA' as const, metered: metered('100', 'A'), reactive: false, sheets: [aSheet(old, 10)] },
      { charge: 'ENERGIA' as const, metered: metered('200', 'B'), reactive: false, sheets: [aSheet(now, 20)] },
    ];
    const straddling = [
      {
        charge: 'ENERGIA' as const,
        metered: metered('300', 'A'),
        reactive: false,
        sheets: [aSheet(old, 10), aSheet(now, 20)],
      },
    ];
    const amount = (energy: typeof pieces) =>
      lineOf(aRegulatedInput({ option: 'BT5B', sheet: now, input: { energy } }), 'ENERGIA', formula);

    expect([amount(pieces), amount(straddling)]).toEqual([
      ['300', null, '170'],
      ['300', null, '170'],
    ]);
  });

  it.each<{ unit: string; expected: readonly (string | null)[] }>`
    unit               | expected
    ${'ctm S//kWh'}    | ${['100', '0.5', '50']}
    ${'ctm. S//kW.h'}  | ${['100', '0.5', '50']}
    ${'Cent.S/./kW.h'} | ${['100', '0.5', '50']}
    ${'S//kWh'}        | ${['100', '50', '5000']}
    ${'S//kW-mes'}     | ${['settlement.sheet-unit-invalid']}
    ${'kWh'}           | ${['settlement.sheet-unit-invalid']}
  `('reads the unit $unit', ({ unit, expected }) => {
    expect(lineOf(bt5b('100', {}, `CARGO_FIJO 1\nENERGIA 50 ${unit}`), 'ENERGIA', formula)).toEqual(expected);
  });
});
