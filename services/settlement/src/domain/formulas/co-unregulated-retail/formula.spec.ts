import { describe, expect, it } from '@jest/globals';
import { amountOf, aPiece, explained } from '../../../../test/a-co-unregulated-input.js';

describe('co.unregulated.retail', () => {
  it.each<{ kwh: string; retail: string | undefined; amount: string | null }>`
    kwh         | retail       | amount
    ${'120000'} | ${'12.00'}   | ${'1440000'}
    ${'0.5'}    | ${'0.01'}    | ${'0.01'}
    ${'1000'}   | ${'0'}       | ${null}
    ${'1000'}   | ${undefined} | ${null}
  `('bills $kwh kWh at $retail as $amount', ({ kwh, retail, amount }) => {
    expect(amountOf([aPiece({ kwh, retail })], 'COMERCIALIZACION')).toBe(amount);
  });

  it('bills only the pieces whose contract agrees one', () => {
    const pieces = [aPiece({ suffix: '_1', kwh: '10' }), aPiece({ suffix: '_2', kwh: '20', retail: '3' })];

    expect(explained(pieces, 'COMERCIALIZACION')).toEqual({
      formula: 'KWH_2 × C_2',
      quantity: '20',
      unitPrice: '3',
      terms: ['KWH_2 20', 'C_2 3'],
    });
  });
});
