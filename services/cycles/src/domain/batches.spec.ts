import { describe, expect, it } from '@jest/globals';
import { assert, integer, property, uniqueArray } from 'fast-check';
import { splitIntoBatches } from './batches.js';

describe('batches', () => {
  it('keeps the order, loses nothing, and fills each batch but the last', () => {
    assert(
      property(
        uniqueArray(integer({ min: 1, max: 100_000 }), { maxLength: 300 }),
        integer({ min: 1, max: 50 }),
        (ordinals, size) => {
          const ascending = ordinals.toSorted((a, b) => a - b);

          const batches = splitIntoBatches(ascending, size);

          expect(batches.flatMap((batch) => batch.ordinals)).toEqual(ascending);
          expect(batches.map(({ batch }) => batch)).toEqual(batches.map((_, index) => index + 1));
          expect(batches.slice(0, -1).every((batch) => batch.ordinals.length === size)).toBe(true);
          expect(batches.every((batch) => batch.ordinals.length > 0)).toBe(true);
        },
      ),
    );
  });

  it('holds 500 services', () => {
    const batches = splitIntoBatches(
      Array.from({ length: 1_001 }, (_, index) => index + 1),
      500,
    );

    expect(batches.map(({ ordinals }) => [ordinals[0], ordinals.length])).toEqual([
      [1, 500],
      [501, 500],
      [1_001, 1],
    ]);
  });
});
