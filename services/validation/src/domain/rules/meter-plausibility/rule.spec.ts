import { describe, expect, it } from '@jest/globals';
import { aReading, aSegment, aService, codesOf } from '../../../../test/a-service.js';
import { meterPlausibility } from './rule.js';

describe('meter-plausibility', () => {
  it.each<[string, Parameters<typeof aService>[0], readonly string[]]>([
    ['a sound meter', {}, []],
    ['a factor of zero', { segments: [aSegment({ meter_factor: '0' })] }, ['factor-invalid']],
    ['a negative factor', { segments: [aSegment({ meter_factor: '-1' })] }, ['factor-invalid']],
    ['no factor', { segments: [aSegment({ meter_factor: null })] }, ['factor-invalid']],
    ['no digits', { segments: [aSegment({ meter_digits: null })] }, ['digits-invalid']],
    ['thirteen digits', { segments: [aSegment({ meter_digits: 13 })] }, ['digits-invalid']],
    ['the last number of the dial', { readings: [aReading({ current_reading: '99999.999' })] }, []],
    ['a number beyond the dial', { readings: [aReading({ current_reading: '100000' })] }, ['reading-exceeds-dial']],
    ['a negative reading', { readings: [aReading({ previous_reading: '-1' })] }, ['reading-negative']],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(meterPlausibility, aService(changed))).toEqual(expected);
  });
});
