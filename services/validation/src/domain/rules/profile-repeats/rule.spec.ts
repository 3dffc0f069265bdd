import { describe, expect, it } from '@jest/globals';
import { aTelemetered, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { profileRepeats } from './rule.js';

describe('profile-repeats', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['each interval once', aTelemetered(), []],
    ['an interval twice', aTelemetered({ repeated: 1 }), ['profile-repeated']],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(profileRepeats, service)).toEqual(expected);
  });
});
