import { describe, expect, it } from '@jest/globals';
import { aSegment, aService, codesOf } from '../../../../test/a-service.js';
import { contractInForce } from './rule.js';

describe('contract-in-force', () => {
  it.each<[string, Parameters<typeof aService>[0], readonly string[]]>([
    ['a contract in force', {}, []],
    [
      'a contract without a day in the period',
      { segments: [aSegment({ segment_from: null, segment_until: null })] },
      ['contract-not-in-force'],
    ],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(contractInForce, aService(changed))).toEqual(expected);
  });
});
