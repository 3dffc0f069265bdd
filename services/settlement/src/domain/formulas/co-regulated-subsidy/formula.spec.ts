import { describe, expect, it } from '@jest/globals';
import { anInput, aRegister, aResidentialBase, aUnitCost } from '../../../../test/an-input.js';
import { amountOf, termsOf } from '../../../../test/settled-lines.js';

describe('co.regulated.subsidy', () => {
  it.each<{
    stratum: number;
    altitude: number;
    subnormal: boolean;
    kwh: string;
    subsidised: string | null;
    amount: string | null;
  }>`
    stratum | altitude | subnormal | kwh      | subsidised | amount
    ${1}    | ${1000}  | ${false}  | ${'200'} | ${'130'}   | ${'-71500'}
    ${1}    | ${999}   | ${false}  | ${'200'} | ${'173'}   | ${'-95150'}
    ${2}    | ${1000}  | ${true}   | ${'200'} | ${'138'}   | ${'-62100'}
    ${2}    | ${999}   | ${true}   | ${'200'} | ${'184'}   | ${'-82800'}
    ${3}    | ${1000}  | ${false}  | ${'96'}  | ${'130'}   | ${'-14400'}
    ${4}    | ${1000}  | ${false}  | ${'96'}  | ${null}    | ${null}
  `(
    'of stratum $stratum at $altitude m, subnormal $subnormal, is $amount for $kwh kWh',
    ({ stratum, altitude, subnormal, kwh, subsidised, amount }) => {
      const contract = { stratum, altitudeMasl: altitude, subnormal };
      const residential = stratum <= 2 ? aResidentialBase() : null;
      const input = anInput({ contract, residential, registers: [aRegister({ current: kwh })] });

      expect(amountOf(input, 'SUBSIDIO')).toBe(amount);
      expect(termsOf(input, 'SUBSIDIO')['CS'] ?? null).toBe(subsidised);
    },
  );

  it('is never negative where the tariff is above the cost', () => {
    expect(
      amountOf(
        anInput({ contract: { stratum: 1 }, residential: aResidentialBase(), unitCost: aUnitCost('400') }),
        'SUBSIDIO',
      ),
    ).toBeNull();
  });

  it('takes 15 % of the unrounded cost for stratum 3', () => {
    const input = anInput({
      contract: { stratum: 3, altitudeMasl: 820 },
      registers: [aRegister({ current: '210' })],
      unitCost: aUnitCost('864.07'),
    });

    expect(amountOf(input, 'SUBSIDIO')).toBe('-22422.62');
  });
});
