import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { amountOf, aPiece, CEDENAR, explained } from '../../../../test/a-co-unregulated-input.js';

describe('co.unregulated.distribution', () => {
  it.each<{ kwh: string; price: string; amount: string | null }>`
    kwh         | price       | amount
    ${'120000'} | ${'165.37'} | ${'19844400'}
    ${'0.5'}    | ${'0.01'}   | ${'0.01'}
    ${'1000'}   | ${'0'}      | ${null}
  `('bills $kwh kWh at $price as $amount', ({ kwh, price, amount }) => {
    expect(amountOf([aPiece({ kwh, network: { ...CEDENAR, d: decimal(price) } })], 'DISTRIBUCION')).toBe(amount);
  });

  it('bills the kWh at the boundary, piece by piece', () => {
    const pieces = [
      aPiece({ suffix: '_1', kwh: '10', priced: '11', network: { ...CEDENAR, d: decimal('2') } }),
      aPiece({ suffix: '_2', kwh: '20', network: { ...CEDENAR, d: decimal('3') } }),
    ];

    expect(explained(pieces, 'DISTRIBUCION')).toEqual({
      formula: 'KWH_1 × D_1 + KWH_2 × D_2',
      quantity: '30',
      unitPrice: null,
      terms: ['KWH_1 10', 'D_1 2', 'KWH_2 20', 'D_2 3'],
    });
  });
});
