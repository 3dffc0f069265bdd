import { describe, expect, it } from '@jest/globals';
import { aPeruvian, aReading, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { registerSum } from './rule.js';

const read = (peak: string, offPeak: string) =>
  aService({
    segments: [aPeruvian()],
    readings: [
      aReading({ register: 'EA', previous_reading: '0', current_reading: '1000' }),
      aReading({ register: 'EA_HP', previous_reading: '0', current_reading: peak }),
      aReading({ register: 'EA_HFP', previous_reading: '0', current_reading: offPeak }),
    ],
  });

describe('register-sum', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['blocks that add up', read('200', '800'), []],
    ['a difference of just the tolerance', read('200', '795'), []],
    ['a larger one', read('200', '794'), ['register-sum-differs']],
    ['a total alone', aService({ segments: [aPeruvian()] }), []],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(registerSum, service)).toEqual(expected);
  });
});
