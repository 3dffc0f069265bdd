import { describe, expect, it } from '@jest/globals';
import { aReading, aService, codesOf } from '../../../../test/a-service.js';
import { estimatedReading } from './rule.js';

describe('estimated-reading', () => {
  it.each<[string, Parameters<typeof aService>[0], readonly string[]]>([
    ['a real reading', {}, []],
    ['an estimated reading', { readings: [aReading({ reading_type: 'estimated' })] }, ['reading-estimated']],
    ['an average', { readings: [aReading({ reading_type: 'average' })] }, ['reading-estimated']],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(estimatedReading, aService(changed))).toEqual(expected);
  });
});
