import { describe, expect, it } from '@jest/globals';
import { aService, codesOf } from '../../../../test/a-service.js';
import { missingReading } from './rule.js';

describe('missing-reading', () => {
  it.each<[string, Parameters<typeof aService>[0], readonly string[]]>([
    ['a reading', {}, []],
    ['no reading', { readings: [] }, ['reading-missing']],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(missingReading, aService(changed))).toEqual(expected);
  });
});
