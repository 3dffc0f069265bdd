import { describe, expect, it } from '@jest/globals';
import { decimal, toText } from '@kantia/kernel/decimal';
import { present } from '@kantia/kernel/assert';
import { FACTOR_M } from '../policies/co-reactive.js';
import { afterMonth } from './factor-m.js';
import type { ReactiveCounters } from './input.js';

const policy = present(FACTOR_M[0], 'a policy').value;

/** Days of excess of each month in turn → M that bills it. */
function factors(days: readonly number[]): readonly string[] {
  const seen: string[] = [];
  let counters: ReactiveCounters | null = null;
  for (const count of days) {
    counters = afterMonth(counters, decimal(String(count)), policy);
    seen.push(toText(counters.factorM));
  }
  return seen;
}
const times = (count: number, days: number) => Array.from({ length: count }, () => days);

describe('factor M', () => {
  it.each<{ what: string; days: readonly number[]; last: readonly string[] }>`
    what                                             | days                                                    | last
    ${'stays at 1 for twelve months that count'}     | ${times(12, 11)}                                        | ${['1', '1']}
    ${'rises by one a month from the thirteenth on'} | ${times(15, 11)}                                        | ${['2', '3', '4']}
    ${'never exceeds 12'}                            | ${times(30, 31)}                                        | ${['12', '12']}
    ${'reaches 12 in the twenty-third'}              | ${times(23, 11)}                                        | ${['11', '12']}
    ${'does not count ten days'}                     | ${times(30, 10)}                                        | ${['1', '1']}
    ${'stays through three clean months'}            | ${[...times(14, 11), ...times(3, 0)]}                   | ${['3', '3', '3', '3']}
    ${'goes on rising after three clean months'}     | ${[...times(14, 11), ...times(3, 10), 11]}              | ${['3', '4']}
    ${'returns to 1 in the fourth clean month'}      | ${[...times(14, 11), ...times(4, 0)]}                   | ${['3', '1']}
    ${'needs twelve more months after that'}         | ${[...times(14, 11), ...times(4, 0), ...times(13, 11)]} | ${['1', '2']}
    ${'counts months that are not consecutive'}      | ${[...times(6, 11), 0, ...times(6, 11), 0, 0, 11]}      | ${['1', '1', '1', '2']}
  `('$what', ({ days, last }) => {
    expect(factors(days).slice(-last.length)).toEqual(last);
  });
});
