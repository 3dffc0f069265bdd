import { describe, expect, it } from '@jest/globals';
import { aReading, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { readingDates } from './rule.js';

const read = (previous_date: string, current_date: string) =>
  aService({ readings: [aReading({ previous_date, current_date })] });

describe('reading-dates', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['a reading of the period', aService(), []],
    ['one that ends on its first day', read('2025-12-31', '2026-02-01'), []],
    ['one that ends before it', read('2025-12-31', '2026-01-31'), ['reading-outside-period']],
    ['one that begins on its last day', read('2026-02-28', '2026-03-31'), []],
    ['one that begins after it', read('2026-03-01', '2026-03-31'), ['reading-outside-period']],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(readingDates, service)).toEqual(expected);
  });
});
