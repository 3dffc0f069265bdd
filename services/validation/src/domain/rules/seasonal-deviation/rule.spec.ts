import { describe, expect, it } from '@jest/globals';
import { aHistory, aReading, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { seasonalDeviation } from './rule.js';

/** A year that began with these kWh, and had 150 each month since. */
const year = (first: number) => [first, ...Array.from({ length: 11 }, () => 150)];
const read = (current_reading: string) =>
  aService({ history: aHistory(year(160)), readings: [aReading({ current_reading })] });

describe('seasonal-deviation', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['no history', aService(), []],
    ['a usual month', aService({ history: aHistory(year(160)) }), []],
    ['three times last year', read('1480'), []],
    ['more than that', read('1480.1'), ['seasonal-deviation']],
    ['a third of last year', aService({ history: aHistory(year(495)) }), []],
    ['less than that', aService({ history: aHistory(year(496)) }), ['seasonal-deviation']],
    ['eleven months of history', aService({ history: aHistory(year(5).slice(1)) }), []],
    ['a zero of last year', aService({ history: aHistory(year(0)) }), []],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(seasonalDeviation, service)).toEqual(expected);
  });
});
