import { describe, expect, it } from '@jest/globals';
import { decimal, toText } from '@kantia/kernel/decimal';
import { aPiece, aRegister, anInput, aUnitCost } from '../../../../test/an-input.js';
import { amountOf, settled, termsOf } from '../../../../test/settled-lines.js';

describe('co.regulated.energy', () => {
  it.each<{
    previous: string;
    current: string;
    digits: number;
    factor: string;
    unitCost: string;
    kwh: string;
    amount: string | null;
  }>`
    previous   | current   | digits | factor   | unitCost       | kwh         | amount
    ${'1000'}  | ${'1165'} | ${6}   | ${'1'}   | ${'919.48'}    | ${'165'}    | ${'151714.2'}
    ${'99875'} | ${'142'}  | ${5}   | ${'120'} | ${'799.16'}    | ${'32040'}  | ${'25605086.4'}
    ${'0.125'} | ${'0.75'} | ${4}   | ${'2.5'} | ${'1000'}      | ${'1.5625'} | ${'1562.5'}
    ${'0'}     | ${'1'}    | ${4}   | ${'1'}   | ${'0.005'}     | ${'1'}      | ${'0.01'}
    ${'0'}     | ${'1'}    | ${4}   | ${'1'}   | ${'0.0049999'} | ${'1'}      | ${null}
  `(
    'bills $kwh kWh from $previous to $current × $factor at $unitCost as $amount',
    ({ previous, current, digits, factor, unitCost, kwh, amount }) => {
      const input = anInput({
        registers: [aRegister({ previous, current, digits, factor })],
        unitCost: aUnitCost(unitCost),
      });

      expect(amountOf(input, 'ENERGIA')).toBe(amount);
      expect(toText(settled(input).energyKwh)).toBe(kwh);
    },
  );

  it('explains the registers and each component', () => {
    const terms = termsOf(
      anInput({ registers: [aRegister({ previous: '99875', current: '142', digits: 5, factor: '120' })] }),
      'ENERGIA',
    );

    expect(terms).toEqual({
      LECT_ANT: '99875',
      LECT_ACT: '142',
      FACTOR: '120',
      DIGITOS: '5',
      KWH: '32040',
      G: '1000',
      T: '0',
      D: '0',
      CV: '0',
      PR: '0',
      R: '0',
      COT: '0',
    });
  });

  it('adds the closing and the opening piece of a changed meter', () => {
    const input = anInput({
      registers: [
        aRegister({ previous: '900', current: '960' }),
        aRegister({ previous: '0', current: '15', factor: '2' }),
      ],
    });

    expect(toText(settled(input).energyKwh)).toBe('90');
    expect(settled(input).lines[0]?.formula).toContain(
      '(LECT_ACT_1 - LECT_ANT_1) × FACTOR_1 + (LECT_ACT_2 - LECT_ANT_2) × FACTOR_2',
    );
  });

  it.each<{ counted: number; all: number; amount: string }>`
    counted | all   | amount
    ${16}   | ${32} | ${'50000'}
    ${1}    | ${3}  | ${'33333.33'}
    ${2}    | ${3}  | ${'66666.67'}
  `('bills $counted of $all days of a reading as $amount', ({ counted, all, amount }) => {
    const [register] = aPiece().measured;
    if (register?.kind !== 'register') throw new Error('a register');
    const input = anInput({ pieces: [{ ...aPiece(), measured: [{ ...register, days: { counted, all } }] }] });

    expect(amountOf(input, 'ENERGIA')).toBe(amount);
    expect(termsOf(input, 'ENERGIA')).toMatchObject({ DIAS_1: String(counted), DIAS_LECTURA_1: String(all) });
  });

  it('bills hours, and each piece at its own cost in one line', () => {
    const hours = { kind: 'profile' as const, kwh: decimal('40.5'), provenance: aRegister().provenance };
    const pieces = [aPiece(), { ...aPiece({ unitCost: aUnitCost('500') }), measured: [hours] }];
    const [line] = settled(anInput({ pieces })).lines;

    expect(line).toMatchObject({
      code: 'ENERGIA',
      unitPrice: null,
      quantity: decimal('140.5'),
      amount: decimal('120250'),
    });
    expect(line?.formula).toContain('KWH_1 × (G_1 + T_1');
    expect(line?.formula).toContain('KWH_2 = HORAS_2');
  });
});
