import { describe, expect, it } from '@jest/globals';
import { aRegulatedInput, lineOf, metered } from '../../../../test/a-regulated-input.js';
import { peRegulatedEnergy } from '../pe-regulated-energy/formula.js';
import { decimal } from '@kantia/kernel/decimal';

const sheet = 'CARGO_FIJO 3\nENERGIA_HP:a 80\nENERGIA_HP:b 90\nENERGIA_HFP 30\nEXCESO_POT_HP 50\nEXCESO_POT_HFP 40';
const kw = (text: string | null) => (text === null ? null : metered(text, 'MD', 'kW'));

describe('pe.regulated.energy.2', () => {
  it.each<{
    md: string | null;
    peak: string | null;
    offPeak: string | null;
    power: string | null;
    price: string;
    before: string;
  }>`
    md         | peak       | offPeak | power      | price    | before
    ${'45'}    | ${'10'}    | ${'12'} | ${'18'}    | ${'0.9'} | ${'0.8'}
    ${'45'}    | ${null}    | ${null} | ${'18'}    | ${'0.9'} | ${'0.8'}
    ${'20'}    | ${'10'}    | ${'12'} | ${'45'}    | ${'0.8'} | ${'0.8'}
    ${'20'}    | ${null}    | ${null} | ${'45'}    | ${'0.8'} | ${'0.9'}
    ${null}    | ${'10'}    | ${null} | ${'45'}    | ${'0.9'} | ${'0.8'}
    ${null}    | ${'20.01'} | ${null} | ${'18'}    | ${'0.9'} | ${'0.9'}
    ${null}    | ${null}    | ${null} | ${'20'}    | ${'0.8'} | ${'0.8'}
    ${null}    | ${null}    | ${null} | ${'20.01'} | ${'0.9'} | ${'0.9'}
    ${'20.01'} | ${'20.01'} | ${'3'}  | ${null}    | ${'0.9'} | ${'0.9'}
  `('prices BT5A with $md kW, $peak at peak, $offPeak off peak and $power contracted at $price', (given) => {
    const { md, peak, offPeak, power, price, before } = given;
    const contract = { contractedPower: power === null ? null : decimal(power) };
    const input = aRegulatedInput({ option: 'BT5A', sheet, energy: { ENERGIA_HP: '100' }, contract });
    const maxima = { md: kw(md), peak: kw(peak), offPeak: kw(offPeak), byHours: false };
    const read = { ...input, demands: maxima, maxima };

    expect(lineOf(read, 'ENERGIA_HP')?.[1]).toBe(price);
    expect(lineOf(read, 'ENERGIA_HP', peRegulatedEnergy)?.[1]).toBe(before);
  });
});
