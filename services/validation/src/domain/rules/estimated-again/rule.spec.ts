import { describe, expect, it } from '@jest/globals';
import { aReading, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { estimatedAgain } from './rule.js';

const months = (before: string, now: string) =>
  aService({ before: [aReading({ reading_type: before })], readings: [aReading({ reading_type: now })] });

describe('estimated-again', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['no month before', aService(), []],
    ['two real readings', months('real', 'real'), []],
    ['a first estimate', months('real', 'estimated'), []],
    ['a second one', months('estimated', 'average'), ['reading-estimated-again']],
    ['a real reading after an estimate', months('estimated', 'real'), ['estimate-replaced']],
    [
      'an estimate of another meter',
      { ...months('estimated', 'average'), before: [aReading({ meter: 'M0', reading_type: 'estimated' })] },
      [],
    ],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(estimatedAgain, service)).toEqual(expected);
  });
});
