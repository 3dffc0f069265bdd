import { describe, expect, it } from '@jest/globals';
import { aReading, aService, codesOf } from '../../../../test/a-service.js';
import { zeroConsumption } from './rule.js';

describe('zero-consumption', () => {
  it.each<[string, Parameters<typeof aService>[0], readonly string[]]>([
    ['some consumption', {}, []],
    ['none', { readings: [aReading({ current_reading: '1000' })] }, ['zero-consumption']],
    ['no reading, which another rule names', { readings: [] }, []],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(zeroConsumption, aService(changed))).toEqual(expected);
  });
});
