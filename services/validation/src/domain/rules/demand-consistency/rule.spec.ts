import { describe, expect, it } from '@jest/globals';
import { aPeruvian, aReading, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { demandConsistency } from './rule.js';

/** 28 days, 672 hours. */
const read = (kw: string, current_reading = '17000') =>
  aService({
    segments: [aPeruvian()],
    readings: [
      aReading({ register: 'EA_HP', previous_reading: '10000', current_reading }),
      aReading({ register: 'MD', previous_reading: '0', current_reading: kw }),
    ],
  });

describe('demand-consistency', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['a demand above the mean', read('98'), []],
    ['a demand of just the mean', read('10', '16720'), []],
    ['a demand below the mean', read('10', '16721'), ['demand-below-mean']],
    ['no demand', aService({ segments: [aPeruvian()] }), []],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(demandConsistency, service)).toEqual(expected);
  });
});
