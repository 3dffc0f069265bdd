import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { amountOf, aPiece, aPrice, explained, spotHours } from '../../../../test/a-co-unregulated-input.js';

const demanded = (above: { readonly cap: string; readonly hours: Parameters<typeof spotHours>[0] } | null) =>
  ({
    mode: 'PAY_AS_DEMANDED',
    price: aPrice('288.3065'),
    above: above && { capKwhH: decimal(above.cap), spot: spotHours(above.hours) },
  }) as const;

describe('co.unregulated.pay-as-demanded', () => {
  it.each([
    // Domain page on Colombia, 7.7(7): one hour of four is above 160.
    ['above the cap', '635.75', { cap: '160', hours: [['170.25', '865.22']] }, '189204.22'],
    ['at the cap', '640', { cap: '160', hours: [] }, '184516.16'],
    ['without a cap', '635.75', null, '183290.86'],
    ['wholly above a cap of nothing', '10', { cap: '0', hours: [['10', '500']] }, '5000'],
  ] as const)('bills a load %s', (_load, kwh, above, amount) => {
    expect(amountOf([aPiece({ kwh, price: demanded(above) })], 'GENERACION')).toBe(amount);
  });

  it('explains the hours above the cap', () => {
    const price = demanded({ cap: '160', hours: [['170.25', '865.22']] });

    expect(explained([aPiece({ kwh: '635.75', price })], 'GENERACION')).toMatchObject({
      formula:
        '(KWH - KWH_SOBRE + TOPE × HORAS) × P0 + E_PB - TOPE × SUMA_PB; HORAS con consumo sobre TOPE: KWH_SOBRE = Σ kWh, E_PB = Σ kWh × min(PB, PES)',
    });
  });
});
