import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { amountOf, aPiece, explained, spotHours } from '../../../../test/a-co-unregulated-input.js';

const spot = (margin: string, bounds: { readonly minimum?: string; readonly maximum?: string } = {}) =>
  ({
    mode: 'SPOT_PLUS',
    margin: decimal(margin),
    bounds: {
      minimum: bounds.minimum === undefined ? null : decimal(bounds.minimum),
      maximum: bounds.maximum === undefined ? null : decimal(bounds.maximum),
    },
    spot: spotHours([
      ['10', '210.10'],
      ['10', '865.22'],
    ]),
  }) as const;

describe('co.unregulated.spot-plus', () => {
  it.each<{ margin: string; amount: string | null }>`
    margin     | amount
    ${'10'}    | ${'10953.2'}
    ${'0'}     | ${'10753.2'}
    ${'-5.50'} | ${'10643.2'}
  `('bills 20 kWh at spot and a margin of $margin as $amount', ({ margin, amount }) => {
    expect(amountOf([aPiece({ kwh: '20', price: spot(margin) })], 'GENERACION')).toBe(amount);
  });

  it('explains the price of an hour with the bounds that the contract has', () => {
    const price = spot('10', { minimum: '215', maximum: '900' });

    expect(explained([aPiece({ kwh: '20', price })], 'GENERACION')).toEqual({
      formula: 'E_PB + KWH × MARGEN; E_PB = Σ kWh × max(min(min(PB, PES), TECHO), PISO)',
      quantity: '20',
      unitPrice: '547.66',
      terms: ['KWH 20', 'E_PB 10753.2', 'PES 865.22', 'MARGEN 10', 'PISO 215', 'TECHO 900'],
    });
  });
});
