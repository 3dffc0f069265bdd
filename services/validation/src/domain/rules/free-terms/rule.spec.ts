import { describe, expect, it } from '@jest/globals';
import { aPeruvian, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { freeTerms } from './rule.js';

const free = (changed: Parameters<typeof aPeruvian>[0]) =>
  aService({
    segments: [
      aPeruvian({
        supply_voltage: 'AT',
        reference_bar: 'STAROSA220',
        supply_bar: 'CHAVARRIA220',
        demand_area: '6',
        price_currency: 'PEN',
        energy_price_peak: '45',
        energy_price_off_peak: '40',
        power_price: '6.5',
        billable_power: 'maximum',
        ...changed,
      }),
    ],
  });

describe('free-terms', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['a whole contract', free({}), []],
    ['no reference bar', free({ reference_bar: null }), ['free-term-missing']],
    ['no demand area', free({ demand_area: null }), ['free-term-missing']],
    ['contracted power that is not told', free({ billable_power: 'contracted' }), ['free-term-missing']],
    ['a minimum of a power that is not told', free({ power_minimum_pct: '80' }), ['free-term-missing']],
    ['a supply at MT without its factors', free({ supply_voltage: 'MT' }), ['free-term-missing', 'free-term-missing']],
    ['dollars without a rule of the rate', free({ price_currency: 'USD' }), ['free-term-missing']],
    ['a contract that is not in force', free({ segment_from: null, reference_bar: null }), []],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(freeTerms, service)).toEqual(expected);
  });
});
