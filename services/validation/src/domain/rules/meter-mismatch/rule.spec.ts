import { describe, expect, it } from '@jest/globals';
import { aReading, aSegment, aService, codesOf } from '../../../../test/a-service.js';
import { meterMismatch } from './rule.js';

describe('meter-mismatch', () => {
  it.each<[string, Parameters<typeof aService>[0], readonly string[]]>([
    ['the meter of the contract', {}, []],
    ['another meter', { readings: [aReading({ meter: 'M2' })] }, ['meter-mismatch']],
    [
      'both meters of a change',
      {
        segments: [aSegment({ segment_until: '2026-02-10' }), aSegment({ segment_from: '2026-02-10', meter: 'M2' })],
        readings: [aReading(), aReading({ meter: 'M2' })],
      },
      [],
    ],
    ['no segment in force', { segments: [aSegment({ segment_from: null })] }, []],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(meterMismatch, aService(changed))).toEqual(expected);
  });
});
