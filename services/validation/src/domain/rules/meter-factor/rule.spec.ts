import { describe, expect, it } from '@jest/globals';
import { aPeruvian, aReading, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { meterFactor } from './rule.js';

const read = (factor: string, ...registers: readonly string[]) =>
  aService({
    segments: [aPeruvian()],
    readings: (registers.length > 0 ? registers : ['EA']).map((register) => aReading({ register, factor })),
  });

describe('meter-factor', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['no factor in the file', aService({ segments: [aPeruvian()] }), []],
    ['the same factor', read('1.000'), []],
    ['another factor', read('40'), ['factor-differs']],
    ['another factor in several registers', read('40', 'EA_HP', 'EA_HFP'), ['factor-differs']],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(meterFactor, service)).toEqual(expected);
  });
});
