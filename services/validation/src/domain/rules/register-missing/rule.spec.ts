import { describe, expect, it } from '@jest/globals';
import { aPeruvian, aReading, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { registerMissing } from './rule.js';

const read = (tariff_option: string, ...registers: readonly string[]) =>
  aService({
    segments: [aPeruvian({ tariff_option })],
    readings: registers.map((register) => aReading({ register })),
  });

describe('register-missing', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['the total of a single energy', read('BT5B', 'EA'), []],
    ['both blocks of a single energy', read('BT5B', 'EA_HP', 'EA_HFP'), []],
    ['one block of a single energy', read('BT5B', 'EA_HP'), ['register-missing']],
    ['no energy at all', read('BT5B', 'ER'), ['register-missing']],
    ['both blocks of two energies', read('MT3', 'EA_HP', 'EA_HFP', 'MD'), []],
    ['the total of two energies', read('MT3', 'EA'), ['register-missing', 'register-missing']],
    ['an option without a meter', read('BT6', 'ER'), []],
    ['an option that another rule names', read('BT5X', 'ER'), []],
    ['no readings, which another rule names', aService({ segments: [aPeruvian()], readings: [] }), []],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(registerMissing, service)).toEqual(expected);
  });
});
