import { describe, expect, it } from '@jest/globals';
import { steady } from './steady-rows.js';

interface Row {
  readonly id: string;
  readonly now?: string;
}
const rowsOf = (ids: string): readonly Row[] => Array.from(ids, (id) => ({ id }));
const shown = (before: string | null, rows: readonly Row[]) => {
  const { keys, waiting } = steady(before === null ? null : Array.from(before), rows, ({ id }) => id);
  return [keys.join(''), waiting];
};

describe('a live list', () => {
  it.each([
    ['shows all that comes first', null, 'abc', ['abc', 0]],
    ['lets what is new at the top wait', 'abc', 'xyabc', ['abc', 2]],
    ['lets what is new in between wait', 'abc', 'abxc', ['abc', 1]],
    ['takes in the next page', 'abc', 'abcde', ['abcde', 0]],
    ['lets go of what is gone', 'abc', 'ac', ['ac', 0]],
    ['keeps its order whatever the server says', 'abc', 'cab', ['abc', 0]],
    ['does all of it at once', 'abc', 'xcbd', ['bcd', 1]],
    ['begins anew where nothing is left of it', 'abc', 'xyz', ['xyz', 0]],
    ['is empty where there is nothing', 'abc', '', ['', 0]],
  ])('%s', (_what, before, rows, expected) => {
    expect(shown(before, rowsOf(rows))).toEqual(expected);
  });

  it('shows its rows as they are by now', () => {
    const { rows } = steady(['a', 'b'], [{ id: 'x' }, { id: 'b', now: 'new' }, { id: 'a' }], ({ id }) => id);

    expect(rows).toEqual([{ id: 'a' }, { id: 'b', now: 'new' }]);
  });

  it('hands the very rows on when nothing has changed', () => {
    const rows = rowsOf('abc');

    expect(steady(['a', 'b', 'c'], rows, ({ id }) => id).rows).toBe(rows);
  });
});
