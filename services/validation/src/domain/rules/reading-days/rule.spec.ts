import { describe, expect, it } from '@jest/globals';
import { aReading, aSegment, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { readingDays } from './rule.js';

const read = (previous_date: string) => aService({ readings: [aReading({ previous_date })] });

describe('reading-days', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['28 days', aService(), []],
    ['25 days', read('2026-02-03'), []],
    ['24 days', read('2026-02-04'), ['reading-days']],
    ['35 days', read('2026-01-24'), []],
    ['36 days', read('2026-01-23'), ['reading-days']],
    [
      'the first days of a contract',
      { ...read('2026-02-14'), segments: [aSegment({ contract_from: '2026-02-15' })] },
      [],
    ],
    [
      'the last days of a contract',
      { ...read('2026-02-14'), segments: [aSegment({ contract_until: '2026-02-28' })] },
      [],
    ],
    [
      'two readings that add to 28 days',
      aService({ readings: [aReading({ current_date: '2026-02-10' }), aReading({ previous_date: '2026-02-10' })] }),
      [],
    ],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(readingDays, service)).toEqual(expected);
  });
});
