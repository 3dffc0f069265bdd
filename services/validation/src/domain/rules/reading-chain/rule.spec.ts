import { describe, expect, it } from '@jest/globals';
import { aReading, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { readingChain } from './rule.js';

const chain = (changed: Parameters<typeof aReading>[0]) =>
  aService({
    readings: [
      aReading({ current_date: '2026-02-15', current_reading: '1080' }),
      aReading({ previous_date: '2026-02-15', previous_reading: '1080', ...changed }),
    ],
  });

describe('reading-chain', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['one reading', aService(), []],
    ['two that follow one another', chain({}), []],
    ['a figure that jumps', chain({ previous_reading: '1085' }), ['reading-gap']],
    ['a day that jumps', chain({ previous_date: '2026-02-17' }), ['reading-gap']],
    ['days twice', chain({ previous_date: '2026-02-10' }), ['reading-overlap']],
    ['another meter', chain({ meter: 'M2', previous_date: '2026-02-10' }), []],
    ['another register', chain({ register: 'ER', previous_date: '2026-02-10' }), []],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(readingChain, service)).toEqual(expected);
  });
});
