import { describe, expect, it } from '@jest/globals';
import { aService, aTelemetered, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { profileGaps } from './rule.js';

describe('profile-gaps', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['a whole month', aTelemetered(), []],
    ['a missing hour', aTelemetered({ present: 671, first_missing: '2026-02-03T04:00' }), ['profile-incomplete']],
    ['a hole and a repeated hour', aTelemetered({ present: 671, repeated: 1 }), ['profile-incomplete']],
    ['no profile at all, which another rule names', { ...aTelemetered({ present: 0 }), measured: [] }, []],
    ['a service that is read by hand', aService(), []],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(profileGaps, service)).toEqual(expected);
  });
});
