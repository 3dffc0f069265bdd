import { describe, expect, it } from '@jest/globals';
import { localDate } from '@kantia/kernel/period';
import { spansOf } from './dated-sets.js';

describe('spans of dated sets', () => {
  it.each<{ sets: string; spans: string; uncovered: string | null }>`
    sets                                  | spans                                        | uncovered
    ${'2026-06-04'}                       | ${'2026-06-04:30'}                           | ${null}
    ${'2026-07-01'}                       | ${'2026-07-01:30'}                           | ${null}
    ${'2026-06-04 2026-07-11'}            | ${'2026-06-04:10 2026-07-11:20'}             | ${null}
    ${'2026-07-11 2026-06-04 2026-07-11'} | ${'2026-06-04:10 2026-07-11:20'}             | ${null}
    ${'2026-06-04 2026-07-04 2026-07-29'} | ${'2026-06-04:3 2026-07-04:25 2026-07-29:2'} | ${null}
    ${'2026-05-04 2026-06-04 2026-07-31'} | ${'2026-06-04:30'}                           | ${null}
    ${'2026-07-04'}                       | ${'2026-07-04:27'}                           | ${'2026-07-01'}
    ${''}                                 | ${''}                                        | ${'2026-07-01'}
  `('of $sets in the first thirty days of July are $spans', ({ sets, spans, uncovered }) => {
    const dates = sets.split(' ').filter((text) => text !== '');
    const covered = spansOf(dates, localDate('2026-07-01'), localDate('2026-07-31'));

    expect([covered.spans.map(({ validFrom, days }) => `${validFrom}:${days}`).join(' '), covered.uncovered]).toEqual([
      spans,
      uncovered,
    ]);
  });
});
