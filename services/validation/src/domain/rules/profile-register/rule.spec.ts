import { describe, expect, it } from '@jest/globals';
import { aReading, aTelemetered, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { profileRegister } from './rule.js';

const read = (current_reading: string, changed = {}, profile = {}): ServiceData => ({
  ...aTelemetered(profile),
  readings: [aReading({ current_reading, ...changed })],
});

describe('profile-register', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['no register', aTelemetered(), []],
    ['a register that agrees', read('68200'), []],
    ['a difference of just the tolerance', read('67865.68'), []],
    ['a larger one', read('67865.67'), ['profile-register-differs']],
    ['a register that stood still', read('1000'), ['profile-register-differs']],
    ['a register of other days', read('67800', { previous_date: '2026-01-28' }), []],
    ['a profile with holes, which another rule names', read('67800', {}, { present: 600 }), []],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(profileRegister, service)).toEqual(expected);
  });
});
