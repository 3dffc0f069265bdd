import { describe, expect, it } from '@jest/globals';
import { aFrame, aSegment, aService, codesOf } from '../../../../test/a-service.js';
import { missingReading } from './rule.js';

describe('a missing reading', () => {
  it.each([
    ['CO', 'manual', 'co.register-readings'],
    ['CO', 'telemetered', 'co.hourly-readings'],
    ['PE', 'manual', 'pe.register-readings'],
    ['PE', 'telemetered', 'pe.load-profile'],
  ])('is seen in %s for a %s point by its kind %s', (country, metering, kind) => {
    const service = aService({ segments: [aSegment({ metering })], readings: [], measured: [] });
    const frame = { ...aFrame(), country };

    expect(missingReading.check(service, frame)[0]?.params['kind']).toBe(kind);
    expect(codesOf(missingReading, { ...service, measured: [kind] }, frame)).toEqual([]);
    expect(codesOf(missingReading, { ...service, measured: ['other'] }, frame)).toEqual(['reading-missing']);
  });

  it('is none where the tariff option has no meter', () => {
    const service = aService({ segments: [aSegment({ tariff_option: 'BT6' })], readings: [], measured: [] });

    expect(codesOf(missingReading, service, { ...aFrame(), country: 'PE' })).toEqual([]);
  });
});
