import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { anInput, aPiece, aRegister, aResidentialBase, aUnitCost } from '../../../../test/an-input.js';
import { amountOf, settled, termsOf } from '../../../../test/settled-lines.js';

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

  it.each<{ days: number; kwh: string }>`
    days   | kwh
    ${10}  | ${'130'}
    ${44}  | ${'130'}
    ${45}  | ${'260'}
    ${59}  | ${'260'}
    ${92}  | ${'390'}
    ${150} | ${'500'}
  `('covers $kwh of 500 kWh that were read over $days days', ({ days, kwh }) => {
    const contract = { stratum: 3, altitudeMasl: 2527 };
    const input = anInput({ contract, registers: [aRegister({ current: '500' })], billedDays: days });

    expect(settled(input).lines.find(({ code }) => code === 'SUBSIDIO')?.quantity).toEqual(decimal(kwh));
  });

  it.each<{ what: string; strata: readonly [number, number]; kwh: readonly [string, string]; amount: string | null }>`
    what                             | strata    | kwh               | amount
    ${'within both blocks'}          | ${[3, 3]} | ${['30', '60']}   | ${'-13500'}
    ${'above the block of both'}     | ${[3, 3]} | ${['100', '100']} | ${'-19500'}
    ${'however its kWh are spread'}  | ${[3, 3]} | ${['10', '190']}  | ${'-19500'}
    ${'above half a block'}          | ${[3, 4]} | ${['100', '100']} | ${'-9750'}
    ${'below half a block'}          | ${[4, 3]} | ${['100', '40']}  | ${'-6000'}
    ${'of nobody who is subsidised'} | ${[4, 5]} | ${['100', '100']} | ${null}
    ${'of nothing'}                  | ${[3, 3]} | ${['0', '0']}     | ${null}
  `('of two halves of a month, $what, is $amount', ({ strata, kwh, amount }) => {
    const pieces = strata.map((stratum, index) =>
      aPiece({ contract: { stratum }, registers: [aRegister({ current: kwh[index] ?? '' })], days: 14 }),
    );

    expect(amountOf(anInput({ pieces }), 'SUBSIDIO')).toBe(amount);
  });
});
