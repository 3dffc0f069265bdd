import { describe, expect, it } from '@jest/globals';
import { delayMs } from './delay.js';

describe('the delay before the next try', () => {
  it.each`
    tries | random   | expected
    ${1}  | ${0}     | ${500}
    ${1}  | ${0.999} | ${1000}
    ${2}  | ${0}     | ${1000}
    ${4}  | ${0.5}   | ${6000}
    ${9}  | ${0}     | ${30_000}
    ${99} | ${0}     | ${30_000}
  `('after $tries tries at $random is $expected ms', ({ tries, random, expected }: { tries: number; random: number; expected: number }) => {
    expect(delayMs(tries, { firstMs: 1000, mostMs: 60_000 }, random)).toBe(expected);
  });
});
