import { describe, expect, it } from '@jest/globals';
import { aFrame, aPeruvian, aProfile, aReading, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { contractedPower } from './rule.js';

const read = (kw: string) =>
  aService({
    segments: [aPeruvian({ contracted_power_kw: '40' })],
    readings: [aReading({ register: 'MD_HP', current_reading: kw, previous_reading: '0' })],
  });
const profiled = (kwh: string) =>
  aService({
    segments: [aPeruvian({ contracted_power_kw: '40', metering: 'telemetered' })],
    readings: [],
    profiles: [aProfile({ greatest: kwh })],
  });

describe('contracted-power', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['a demand within the contract', read('40'), []],
    ['a demand above it', read('40.001'), ['power-above-contract']],
    ['three times it', read('120'), ['power-above-contract']],
    ['more than three times it', read('120.01'), ['power-impossible']],
    ['a quarter of a profile within it', profiled('10'), []],
    ['a quarter of a profile above it', profiled('10.01'), ['power-above-contract']],
    ['no contracted power', { ...read('400'), segments: [aPeruvian()] }, []],
    ['energy only', aService({ segments: [aPeruvian({ contracted_power_kw: '1' })] }), []],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(contractedPower, service, { ...aFrame(), country: 'PE' })).toEqual(expected);
  });
});
