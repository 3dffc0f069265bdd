import { describe, expect, it } from '@jest/globals';
import { directionOf, nextSort, sortFrom } from './sorting.js';

describe('a head that sorts', () => {
  it.each([
    ['figures', true, ['-total', 'total', undefined]],
    ['words', false, ['total', '-total', undefined]],
  ] as const)('goes round for %s', (_what, numeric, round) => {
    const pressed: (string | undefined)[] = [];
    for (let at = 0; at < round.length; at++) pressed.push(nextSort('total', { numeric, value: pressed.at(-1) }));

    expect(pressed).toEqual(round);
    expect(nextSort('total', { numeric, value: 'customer' })).toBe(round[0]);
  });

  it('says which way it goes, and nothing of another', () => {
    expect(['total', '-total', 'customer', undefined].map((value) => directionOf('total', value))).toEqual([
      'ascending',
      'descending',
      'none',
      'none',
    ]);
  });

  it('takes of an address what the list knows', () => {
    expect([sortFrom('-total', ['total', '-total']), sortFrom('colour', ['total']), sortFrom(7, ['total'])]).toEqual([
      '-total',
      undefined,
      undefined,
    ]);
  });
});
