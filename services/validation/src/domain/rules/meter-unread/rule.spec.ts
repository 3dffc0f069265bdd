import { describe, expect, it } from '@jest/globals';
import { aReading, aSegment, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { meterUnread } from './rule.js';

const changed = (...meters: readonly string[]) =>
  aService({
    segments: [aSegment({ segment_until: '2026-02-10' }), aSegment({ segment_from: '2026-02-10', meter: 'M2' })],
    readings: meters.map((meter) => aReading({ meter })),
  });

describe('meter-unread', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['one meter', aService(), []],
    ['both meters of a change read', changed('M1', 'M2'), []],
    ['the new meter alone', changed('M2'), ['meter-unread']],
    ['the old meter alone', changed('M1'), ['meter-unread']],
    ['no reading at all, which another rule names', changed(), []],
    [
      'a change of contract terms with the same meter',
      aService({ segments: [aSegment({ segment_until: '2026-02-10' }), aSegment({ segment_from: '2026-02-10' })] }),
      [],
    ],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(meterUnread, service)).toEqual(expected);
  });
});
