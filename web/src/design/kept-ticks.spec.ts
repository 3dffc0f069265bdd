import { describe, expect, it } from '@jest/globals';
import { ticksFrom, ticksText } from './kept-ticks.js';
import type { Ticked } from './selection.js';

interface Filter {
  readonly q: string;
  readonly region: readonly string[];
}
const north: Filter = { q: '', region: ['Norte'] };
const south: Filter = { q: '', region: ['Sur'] };

describe('ticks that are kept', () => {
  const some: Ticked<Filter> = { mode: 'some', keys: new Set(['a', 'b']) };
  const all: Ticked<Filter> = { mode: 'all', filter: north, except: new Set(['c']) };

  it('are what they were', () => {
    expect(ticksFrom(ticksText(some), north)).toEqual(some);
    expect(ticksFrom(ticksText(all), { ...north })).toEqual(all);
  });

  it('of rows one by one hold under any filter, all of a filter under no other', () => {
    expect(ticksFrom(ticksText(some), south)).toEqual(some);
    expect(ticksFrom(ticksText(all), south)).toBeNull();
  });

  it.each(['', 'null', '7', '{"mode":"some"}', '{"mode":"some","keys":[1]}', '{"mode":"all","filter":{"q":""}}'])(
    'are none in %j',
    (text) => {
      expect(ticksFrom(text, north)).toBeNull();
    },
  );
});
