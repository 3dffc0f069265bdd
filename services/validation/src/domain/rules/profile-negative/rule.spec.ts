import { describe, expect, it } from '@jest/globals';
import { aTelemetered, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { profileNegative } from './rule.js';

describe('profile-negative', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['energy', aTelemetered(), []],
    ['an hour of zero', aTelemetered({ least: '0', zeros: 1 }), []],
    ['an hour below zero', aTelemetered({ least: '-0.5', negatives: 1 }), ['profile-negative']],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(profileNegative, service)).toEqual(expected);
  });
});
