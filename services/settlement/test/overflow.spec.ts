import { afterAll, describe, expect, it } from '@jest/globals';
import { Unavailable } from '@kantia/platform/ports/errors';
import { coUnregulated } from '../src/domain/co-unregulated/market.js';
import { aDay, aFactor, aSegment, frozen, SCARCITY, spotDay } from './co-unregulated-tables.js';
import { MarketTables } from './market-tables.js';

const lab = new MarketTables();
afterAll(() => lab.close());

/** Eleven digits of kWh, or nine of a price, are more than a product of both keeps in 38. */
const IN_ONE_HOUR = '99999999999';
const priced = { price_mode: 'SPOT_PLUS', margin: '1', base_price: null };
const usual = {
  snapshot: [aSegment(priced)],
  'co.hourly-readings': aDay(['10']),
  'co.spot-price': spotDay(['200']),
  'co.scarcity-price': [SCARCITY],
};

describe('a figure that does not fit', () => {
  it.each<[string, Parameters<typeof frozen>[0]]>([
    ['the energy of an hour', { ...usual, 'co.hourly-readings': aDay([IN_ONE_HOUR]) }],
    [
      'the price of an hour',
      { ...usual, 'co.spot-price': spotDay(['999999999']), 'co.scarcity-price': [{ ...SCARCITY, upper: '999999999' }] },
    ],
    [
      'a loss factor',
      {
        ...usual,
        snapshot: [aSegment({ ...priced, loss_factor_applies: true })],
        'co.boundary-loss-factors': [aFactor('100.5')],
      },
    ],
  ])('%s is an error of the batch, never a rounded product', async (_what, rows) => {
    const settling = lab.settle(coUnregulated, frozen(rows));

    await expect(settling).rejects.toThrow(/DECIMAL/);
    // Not an outage: the same rows would fail again, so that the batch is not tried for ever.
    await expect(settling).rejects.not.toBeInstanceOf(Unavailable);
  });

  it('is one only where it does not fit: the same rows with fewer digits settle', async () => {
    const { settled } = await lab.settle(coUnregulated, frozen({ ...usual, 'co.hourly-readings': aDay(['99999999']) }));

    expect(settled.get(1)).toMatchObject({ kind: 'settled' });
  });
});
