import { describe, expect, it } from '@jest/globals';
import { amountOf, aPiece, aPrice, explained } from '../../../../test/a-co-unregulated-input.js';

const at = (base: string, from: string, to: string) =>
  ({ mode: 'FIXED_INDEXED', price: aPrice(base, { base: from, current: to }) }) as const;

describe('co.unregulated.fixed-indexed', () => {
  it.each<{ kwh: string; priced: string | undefined; base: string; from: string; to: string; amount: string | null }>`
    kwh         | priced          | base        | from        | to          | amount
    ${'120000'} | ${undefined}    | ${'285.00'} | ${'178.42'} | ${'180.49'} | ${'34596782.87'}
    ${'120000'} | ${undefined}    | ${'285.00'} | ${'178.42'} | ${'178.42'} | ${'34200000'}
    ${'3'}      | ${undefined}    | ${'100'}    | ${'3'}      | ${'1'}      | ${'100'}
    ${'1'}      | ${undefined}    | ${'1'}      | ${'3'}      | ${'2'}      | ${'0.67'}
    ${'1000'}   | ${'1044.21612'} | ${'300'}    | ${'100'}    | ${'100'}    | ${'313264.84'}
    ${'0'}      | ${undefined}    | ${'285.00'} | ${'178.42'} | ${'180.49'} | ${null}
  `(
    'bills $kwh kWh ($priced at the STN) at $base × $to / $from as $amount',
    ({ kwh, priced, base, from, to, amount }) => {
      expect(amountOf([aPiece({ kwh, priced, price: at(base, from, to) })], 'GENERACION')).toBe(amount);
    },
  );

  it('explains the price and names a provisional index in its symbol', () => {
    const price = {
      mode: 'FIXED_INDEXED',
      price: aPrice('285', { base: '125', current: '130', provisional: true }),
    } as const;

    expect(explained([aPiece({ price })], 'GENERACION')).toEqual({
      formula: 'KWH × P0 × IPP_PROVISIONAL / IPP_0',
      quantity: '1000',
      unitPrice: '296.4',
      terms: ['KWH 1000', 'P0 285', 'IPP_PROVISIONAL 130', 'IPP_0 125'],
    });
  });
});
