import { expect, it } from '@jest/globals';
import { fromUnscaled } from '@kantia/kernel/decimal';
import { assert, bigInt, property } from 'fast-check';
import { codecOf } from './codec.js';
import { decimal, energyKwh, long, money, record } from './schema.js';

/** 50,000 in every run; a million on demand: KANTIA_PROPERTY_RUNS=1000000. */
const numRuns = Number(process.env['KANTIA_PROPERTY_RUNS'] ?? 50_000);
const LIMIT = 10n ** 18n;

const codec = codecOf(record('Figures', { count: long, amount: money, kwh: energyKwh, price: decimal(24, 10) }));

it('brings back every long and every decimal of ±10^18 exactly', () => {
  const figure = bigInt({ min: -LIMIT, max: LIMIT });

  const roundTrip = property(figure, figure, (count, unscaled) => {
    const sent = {
      count,
      amount: fromUnscaled(unscaled, 2),
      kwh: fromUnscaled(unscaled, 9),
      price: fromUnscaled(unscaled, 10),
    };
    const back = codec.decode(codec.encode(sent));
    return back.count === count && back.amount.eq(sent.amount) && back.kwh.eq(sent.kwh) && back.price.eq(sent.price);
  });

  assert(roundTrip, { numRuns });
}, 900_000);

it('brings back the neighbourhood of every power of two that fits', () => {
  const powers = Array.from({ length: 63 }, (_, exponent) => 2n ** BigInt(exponent));
  const longs = powers.flatMap((power) => [power - 1n, power, -power, -power - 1n]);

  for (const count of longs) {
    const sent = { count, amount: fromUnscaled(count, 2), kwh: fromUnscaled(count, 9), price: fromUnscaled(count, 10) };
    const back = codec.decode(codec.encode(sent));
    expect([back.count, back.amount.toString(), back.price.toString()]).toEqual([
      count,
      sent.amount.toString(),
      sent.price.toString(),
    ]);
  }
});

it('brings back decimals of all 38 digits', () => {
  const wide = codecOf(record('Wide', { amount: money }));
  const nines = 10n ** 38n - 1n;

  for (const unscaled of [nines, -nines]) {
    expect(wide.decode(wide.encode({ amount: fromUnscaled(unscaled, 2) })).amount.toString()).toBe(
      fromUnscaled(unscaled, 2).toString(),
    );
  }
});
