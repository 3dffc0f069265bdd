import { describe, expect, it } from '@jest/globals';
import { aReading, aService, codesOf } from '../../../../test/a-service.js';
import { readingBelowPrevious } from './rule.js';

describe('reading-below-previous', () => {
  it.each<[string, Parameters<typeof aService>[0], readonly string[]]>([
    ['a rising reading', {}, []],
    ['the same reading', { readings: [aReading({ current_reading: '1000' })] }, []],
    [
      'a plausible roll-over',
      { readings: [aReading({ previous_reading: '99875', current_reading: '142' })] },
      ['meter-rolled-over'],
    ],
    [
      'a roll-over of a tenth of the dial',
      { readings: [aReading({ previous_reading: '95000', current_reading: '5000' })] },
      ['meter-rolled-over'],
    ],
    [
      'a little more than that',
      { readings: [aReading({ previous_reading: '95000', current_reading: '5000.001' })] },
      ['reading-below-previous'],
    ],
    ['a reading just below', { readings: [aReading({ current_reading: '999' })] }, ['reading-below-previous']],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(readingBelowPrevious, aService(changed))).toEqual(expected);
  });
});
