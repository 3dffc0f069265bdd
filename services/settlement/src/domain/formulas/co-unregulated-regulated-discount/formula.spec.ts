import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { amountOf, aPiece, CEDENAR, explained } from '../../../../test/a-co-unregulated-input.js';

const discounted = (pct: string) =>
  ({ mode: 'REGULATED_DISCOUNT', discountPct: decimal(pct), unitCost: CEDENAR }) as const;

describe('co.unregulated.regulated-discount', () => {
  it.each<{ kwh: string; pct: string; amount: string | null }>`
    kwh       | pct      | amount
    ${'1000'} | ${'5'}   | ${'722399'}
    ${'1000'} | ${'0'}   | ${'760420'}
    ${'0.5'}  | ${'2.5'} | ${'370.7'}
    ${'1000'} | ${'100'} | ${null}
  `('bills $kwh kWh at the unit cost less $pct % as $amount', ({ kwh, pct, amount }) => {
    expect(amountOf([aPiece({ kwh, price: discounted(pct) })], 'GENERACION')).toBe(amount);
  });

  it('has the network and the other charges inside its price', () => {
    const pieces = [aPiece({ price: discounted('5') })];
    const otherCharges = [{ concept: 'FAZNI', value: decimal('1.9'), provenance: CEDENAR.provenance }];

    expect(amountOf(pieces, 'TRANSMISION', { otherCharges })).toBeNull();
    expect(amountOf(pieces, 'OTROS_CARGOS', { otherCharges })).toBeNull();
    expect(explained(pieces, 'GENERACION')).toMatchObject({
      formula: 'KWH × (G + T + D + CV + PR + R) × (100 - DESCUENTO) / 100',
      unitPrice: '722.399',
    });
  });
});
