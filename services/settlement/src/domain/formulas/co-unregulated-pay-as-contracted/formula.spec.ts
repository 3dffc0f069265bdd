import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { amountOf, aPiece, aPrice, explained, spotHours } from '../../../../test/a-co-unregulated-input.js';

/** Domain page on Colombia, 7.7(7); the third hour is capped. */
const HOURS = [
  ['150.5', '210.10'],
  ['160.0', '220.40'],
  ['170.25', '865.22'],
  ['155.0', '230.00'],
] as const;
const contracted = (kwhH: string, hours: Parameters<typeof spotHours>[0], price = aPrice('288.3065')) =>
  ({ mode: 'PAY_AS_CONTRACTED', price, contractedKwhH: decimal(kwhH), spot: spotHours(hours) }) as const;

describe('co.unregulated.pay-as-contracted', () => {
  it.each<[string, string, string, Parameters<typeof spotHours>[0], string]>([
    ['more than contracted', '635.75', '150', HOURS, '193963.66'],
    [
      'what is contracted',
      '300',
      '150',
      [
        ['150', '1'],
        ['150', '9'],
      ],
      '86491.95',
    ],
    ['less, and is credited the difference at spot', '100', '150', [['100', '200']], '33245.98'],
    ['nothing, where spot is dearer than the contract', '0', '10', [['0', '865.22']], '-5769.14'],
  ])('bills a load of %s', (_load, kwh, kwhH, hours, amount) => {
    expect(amountOf([aPiece({ kwh, price: contracted(kwhH, hours) })], 'GENERACION')).toBe(amount);
  });

  it('indexes the contracted energy alone', () => {
    const price = contracted('100', [['110', '50']], aPrice('200', { base: '100', current: '150' }));

    // 100 × 200 × 1.5 + 10 × 50.
    expect(amountOf([aPiece({ kwh: '110', price })], 'GENERACION')).toBe('30500');
  });

  it('explains what is contracted and the hours at spot', () => {
    expect(explained([aPiece({ kwh: '635.75', price: contracted('150', HOURS) })], 'GENERACION')).toMatchObject({
      formula: 'QC × HORAS × P0 + E_PB - QC × SUMA_PB; E_PB = Σ kWh × min(PB, PES)',
      terms: ['KWH 635.75', 'QC 150', 'P0 288.3065', 'HORAS 4', 'SUMA_PB 1525.72', 'E_PB 249837.755', 'PES 865.22'],
    });
  });
});
