import { describe, expect, it } from '@jest/globals';
import { aPeruvian, aReading, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { registerMissing } from './rule.js';

const read = (tariff_option: string, ...registers: readonly string[]) =>
  aService({
    segments: [aPeruvian({ tariff_option })],
    readings: registers.map((register) => aReading({ register })),
  });

const twice = ['register-missing', 'register-missing'];

/** M1 until 9 February, M2 from 10 February; a register as `M1 EA_HP`. */
const changed = (after: Readonly<Record<string, string>>, ...registers: readonly string[]) =>
  aService({
    segments: [
      aPeruvian({ tariff_option: 'BT5F', segment_until: '2026-02-10' }),
      aPeruvian({ tariff_option: 'BT5F', segment_from: '2026-02-10', meter: 'M2', ...after }),
    ],
    readings: registers.map((text) => {
      const [meter = '', register = ''] = text.split(' ');
      const dates = meter === 'M1' ? { current_date: '2026-02-09' } : { previous_date: '2026-02-09' };
      return aReading({ meter, register, ...dates });
    }),
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
    ['both meters of a change', changed({}, 'M1 EA_HP', 'M1 EA_HFP', 'M2 EA_HP', 'M2 EA_HFP'), []],
    ['a block of the old meter', changed({}, 'M1 EA_HP', 'M2 EA_HP', 'M2 EA_HFP'), ['register-missing']],
    ['a block of the new meter', changed({}, 'M1 EA_HP', 'M1 EA_HFP', 'M2 EA_HFP'), ['register-missing']],
    ['an old meter that nobody read, which another rule names', changed({}, 'M2 EA_HP', 'M2 EA_HFP'), []],
    ['each option’s own', changed({ tariff_option: 'BT5B' }, 'M1 EA_HP', 'M1 EA_HFP', 'M2 EA'), []],
    ['the total of the option before', changed({ tariff_option: 'BT5B' }, 'M1 EA', 'M2 EA'), twice],
    ['a block before telemetering', changed({ metering: 'telemetered' }, 'M1 EA_HP'), ['register-missing']],
    ['no readings, which another rule names', aService({ segments: [aPeruvian()], readings: [] }), []],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(registerMissing, service)).toEqual(expected);
  });
});
