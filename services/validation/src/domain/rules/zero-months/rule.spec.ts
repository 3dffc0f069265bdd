import { describe, expect, it } from '@jest/globals';
import { aHistory, aReading, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { zeroMonths } from './rule.js';

const still = (kwh: readonly number[]) =>
  aService({ history: aHistory(kwh), readings: [aReading({ current_reading: '1000' })] });

describe('zero-months', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['a month that uses energy', aService({ history: aHistory([150, 0, 0]) }), []],
    ['a second zero', still([150, 0]), []],
    ['a third zero', still([150, 0, 0]), ['zero-months']],
    ['a month between that used energy', still([150, 0, 1]), []],
    ['a service that never used any', still([0, 0, 0]), []],
    ['too short a history', still([150]), []],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(zeroMonths, service)).toEqual(expected);
  });
});
