import { describe, expect, it } from '@jest/globals';
import { aTelemetered, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { meterCapacity } from './rule.js';

describe('meter-capacity', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['a profile within the dial', aTelemetered(), []],
    ['a profile of just the dial', aTelemetered({ kwh: '100000' }), []],
    ['a profile above it', aTelemetered({ kwh: '100000.1' }), ['meter-capacity-exceeded']],
    ['three times the dial', aTelemetered({ kwh: '300000' }), ['meter-capacity-exceeded']],
    ['more than that', aTelemetered({ kwh: '300000.1' }), ['meter-overrun']],
    ['a factor that explains it', aTelemetered({ kwh: '300000.1' }, { meter_factor: '120' }), []],
    ['digits that nobody told', aTelemetered({ kwh: '300000.1' }, { meter_digits: null }), []],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(meterCapacity, service)).toEqual(expected);
  });
});
