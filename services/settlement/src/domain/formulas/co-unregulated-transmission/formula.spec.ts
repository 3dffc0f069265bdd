import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { amountOf, aPiece, CEDENAR, explained } from '../../../../test/a-co-unregulated-input.js';

describe('co.unregulated.transmission', () => {
  it.each<{ kwh: string; price: string; amount: string | null }>`
    kwh         | price      | amount
    ${'120000'} | ${'55.95'} | ${'6714000'}
    ${'0.5'}    | ${'0.01'}  | ${'0.01'}
    ${'1000'}   | ${'0'}     | ${null}
  `('bills $kwh kWh at $price as $amount', ({ kwh, price, amount }) => {
    expect(amountOf([aPiece({ kwh, network: { ...CEDENAR, t: decimal(price) } })], 'TRANSMISION')).toBe(amount);
  });

  it('bills the kWh at the boundary, piece by piece', () => {
    const pieces = [
      aPiece({ suffix: '_1', kwh: '10', priced: '11', network: { ...CEDENAR, t: decimal('2') } }),
      aPiece({ suffix: '_2', kwh: '20', network: { ...CEDENAR, t: decimal('3') } }),
    ];

    expect(explained(pieces, 'TRANSMISION')).toEqual({
      formula: 'KWH_1 × T_1 + KWH_2 × T_2',
      quantity: '30',
      unitPrice: null,
      terms: ['KWH_1 10', 'T_1 2', 'KWH_2 20', 'T_2 3'],
    });
  });
});
