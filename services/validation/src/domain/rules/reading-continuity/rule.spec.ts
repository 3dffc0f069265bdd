import { describe, expect, it } from '@jest/globals';
import { aReading, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { readingContinuity } from './rule.js';

/** A reading from 1000 on 2026-01-31, after one of January. */
const after = (changed: Parameters<typeof aReading>[0]) => {
  const january = {
    previous_date: '2025-12-31',
    previous_reading: '850',
    current_date: '2026-01-31',
    current_reading: '1000',
  };
  return aService({ before: [aReading({ ...january, ...changed })] });
};

describe('reading-continuity', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['no month before', aService(), []],
    ['a reading that goes on', after({}), []],
    ['a figure that jumps', after({ current_reading: '990' }), ['reading-not-continued']],
    ['a day that jumps', after({ current_date: '2026-01-28' }), ['reading-not-continued']],
    ['another meter', after({ meter: 'M0', current_reading: '990' }), []],
    ['another register', after({ register: 'ER', current_reading: '990' }), []],
    [
      'two readings of a month, the first of which goes on',
      {
        ...after({}),
        readings: [
          aReading({ current_date: '2026-02-10', current_reading: '1080' }),
          aReading({ previous_date: '2026-02-10', previous_reading: '1080' }),
        ],
      },
      [],
    ],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(readingContinuity, service)).toEqual(expected);
  });
});
