import { describe, expect, it } from '@jest/globals';
import { readDay } from './read-day.js';

describe('readDay', () => {
  it.each([
    ['01/07/2026', '2026-07-01'],
    [' 1/7/2026 ', '2026-07-01'],
    ['31/12/2026', '2026-12-31'],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2026', null],
    ['07/13/2026', null],
    ['2026-07-01', null],
    ['', null],
  ])('reads %j as %j', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });
});
