import { describe, expect, it } from '@jest/globals';
import { aHistory, aReading, aService, codesOf } from '../../../../test/a-service.js';
import { deviation, limitsOf } from './rule.js';
import { decimal, toText } from '@kantia/kernel/decimal';
const YEAR = [152, 148, 160, 155, 149, 158, 162, 150, 154, 151, 157, 153];

describe('deviation', () => {
  it.each<[string, Parameters<typeof aService>[0], readonly string[]]>([
    ['too short a history', { history: aHistory(YEAR.slice(1)) }, ['deviation-skipped']],
    ['a usual month', { history: aHistory(YEAR) }, []],
    [
      'the last month under the upper limit',
      { history: aHistory(YEAR), readings: [aReading({ current_reading: '1167.4' })] },
      [],
    ],
    [
      'one above the upper limit',
      { history: aHistory(YEAR), readings: [aReading({ current_reading: '1167.5' })] },
      ['deviation-high'],
    ],
    [
      'one below the lower limit',
      { history: aHistory(YEAR), readings: [aReading({ current_reading: '1140.7' })] },
      ['deviation-low'],
    ],
    ['no consumption to compare', { history: aHistory(YEAR), readings: [] }, []],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(deviation, aService(changed))).toEqual(expected);
  });

  it.each<{ isSampleSigma: boolean; lower: string; upper: string }>`
    isSampleSigma | lower       | upper
    ${true}       | ${'140.76'} | ${'167.41'}
    ${false}      | ${'141.33'} | ${'166.84'}
  `(
    'has the limits $lower and $upper of the published case, sample sigma $isSampleSigma',
    ({ isSampleSigma, lower, upper }) => {
      const limits = limitsOf(
        YEAR.map((kwh) => decimal(String(kwh))),
        { deviationSigmas: decimal('3'), isSampleSigma },
      );

      expect([toText(limits.lower.toDecimalPlaces(2)), toText(limits.upper.toDecimalPlaces(2))]).toEqual([
        lower,
        upper,
      ]);
    },
  );
});
