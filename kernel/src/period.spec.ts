import { describe, expect, it } from '@jest/globals';
import { assert, integer, property } from 'fast-check';
import {
  addDays,
  addMonths,
  dayAfter,
  daysBetween,
  firstDay,
  isLocalDate,
  isPeriod,
  lastDay,
  localDate,
  period,
} from './period.js';

const months = integer({ min: 0, max: 150 * 12 - 1 }).map((offset) => addMonths(period('1920-01'), offset));
const days = integer({ min: 0, max: 60_000 }).map((offset) => addDays(localDate('1920-01-01'), offset));

describe('a period', () => {
  it.each([
    ['2025-12', 1, '2026-01'],
    ['2026-01', -1, '2025-12'],
    ['2026-03', 12, '2027-03'],
    ['2026-03', -27, '2023-12'],
    ['2026-03', 0, '2026-03'],
  ])('%s and %d months is %s', (from, count, expected) => {
    expect(addMonths(period(from), count)).toBe(expected);
  });

  it.each([
    ['2024-02', '2024-02-29', '2024-03-01'],
    ['2025-02', '2025-02-28', '2025-03-01'],
    ['2025-12', '2025-12-31', '2026-01-01'],
  ])('%s ends on %s and is half-open at %s', (month, last, after) => {
    expect([lastDay(period(month)), dayAfter(period(month))]).toEqual([last, after]);
  });

  it.each(['2026-13', '2026-00', '26-01', '2026-1', '2026-01-01', '1899-12', ''])('is not %j', (text) => {
    expect(isPeriod(text)).toBe(false);
    expect(() => period(text)).toThrow('YYYY-MM');
  });

  it('comes back after as many months the other way, and sorts as text', () => {
    assert(
      property(months, integer({ min: 1, max: 200 }), (from, count) => {
        const later = addMonths(from, count);
        return addMonths(later, -count) === from && from < later;
      }),
    );
  });

  it('touches the next one without a gap or an overlap', () => {
    assert(
      property(months, (month) => {
        const length = daysBetween(firstDay(month), dayAfter(month));
        return (
          dayAfter(month) === firstDay(addMonths(month, 1)) &&
          addDays(lastDay(month), 1) === dayAfter(month) &&
          length >= 28 &&
          length <= 31
        );
      }),
    );
  });
});

describe('a date', () => {
  it.each(['2025-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00Z', ''])('is not %j', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => localDate(text)).toThrow('YYYY-MM-DD');
  });

  it('counts days alike in both directions, over changes of summer time and leap days', () => {
    assert(
      property(days, integer({ min: -4_000, max: 4_000 }), (from, count) => {
        const other = addDays(from, count);
        return daysBetween(from, other) === count && addDays(other, -count) === from;
      }),
    );
  });
});
