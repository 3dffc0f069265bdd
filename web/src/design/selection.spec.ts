import { describe, expect, it } from '@jest/globals';
import { countOf, ticksOf, toggled, type Ticked } from './selection.js';

const nothing: Ticked<string> = { mode: 'some', keys: new Set() };
const everything: Ticked<string> = { mode: 'all', filter: 'region=Norte', except: new Set() };

describe('what is ticked', () => {
  it('counts rows one by one', () => {
    const two = toggled(nothing, ['a', 'b'], true);

    expect([countOf(two, 10), ticksOf(two, 'a'), ticksOf(two, 'c')]).toEqual([2, true, false]);
    expect(countOf(toggled(two, ['a'], false), 10)).toBe(1);
  });

  it('keeps all of a filter when one row is unticked', () => {
    const butOne = toggled(everything, ['a'], false);

    expect([countOf(butOne, 11_240), ticksOf(butOne, 'a'), ticksOf(butOne, 'z')]).toEqual([11_239, false, true]);
    expect(butOne).toMatchObject({ mode: 'all', filter: 'region=Norte' });
    expect(countOf(toggled(butOne, ['a'], true), 11_240)).toBe(11_240);
  });
});
