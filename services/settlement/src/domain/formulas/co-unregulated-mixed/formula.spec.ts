import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { amountOf, aPiece, aPrice, explained, spotHours } from '../../../../test/a-co-unregulated-input.js';

const mixed = (fixedPct: string, margin: string | null = null) =>
  ({
    mode: 'MIXED',
    price: aPrice('300'),
    fixedPct: decimal(fixedPct),
    margin: margin === null ? null : decimal(margin),
    bounds: { minimum: null, maximum: null },
    spot: spotHours([['100', '200']]),
  }) as const;

describe('co.unregulated.mixed', () => {
  it.each<{ fixedPct: string; margin: string | null; amount: string | null }>`
    fixedPct   | margin  | amount
    ${'60'}    | ${null} | ${'26000'}
    ${'60'}    | ${'10'} | ${'26400'}
    ${'0'}     | ${null} | ${'20000'}
    ${'100'}   | ${'10'} | ${'30000'}
    ${'33.33'} | ${null} | ${'23333'}
  `('bills 100 kWh, $fixedPct % at 300 and the rest at 200 + $margin, as $amount', ({ fixedPct, margin, amount }) => {
    expect(amountOf([aPiece({ kwh: '100', price: mixed(fixedPct, margin) })], 'GENERACION')).toBe(amount);
  });

  it('explains both shares', () => {
    expect(explained([aPiece({ kwh: '100', price: mixed('60', '10') })], 'GENERACION')).toMatchObject({
      formula: '(PCT_FIJO × KWH × P0 + (100 - PCT_FIJO) × (E_PB + KWH × MARGEN)) / 100; E_PB = Σ kWh × min(PB, PES)',
      terms: ['KWH 100', 'PCT_FIJO 60', 'P0 300', 'E_PB 20000', 'PES 865.22', 'MARGEN 10'],
    });
  });
});
