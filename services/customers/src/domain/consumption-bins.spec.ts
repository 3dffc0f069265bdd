import { describe, expect, it } from '@jest/globals';
import { CONSUMPTION_BOUNDS, consumptionBins } from './consumption-bins.js';

describe('bins of consumption', () => {
  it('run from the first to the last that holds something', () => {
    expect(
      consumptionBins(
        new Map([
          [4, 7],
          [6, 1],
        ]),
      ),
    ).toEqual([
      { from: '50', until: '100', count: 7 },
      { from: '100', until: '200', count: 0 },
      { from: '200', until: '500', count: 1 },
    ]);
  });

  it('are open at both ends', () => {
    const ends = consumptionBins(
      new Map([
        [0, 2],
        [CONSUMPTION_BOUNDS.length, 3],
      ]),
    );

    expect(ends[0]).toEqual({ from: null, until: '1', count: 2 });
    expect(ends.at(-1)).toEqual({ from: '1000000', until: null, count: 3 });
  });

  it('are none where nothing is known', () => {
    expect(consumptionBins(new Map())).toEqual([]);
  });
});
