import { describe, expect, it } from '@jest/globals';
import { delayMs } from './delay.js';

describe('the delay before the next try', () => {
  it.each<{ tries: number; random: number; expected: number }>([
    { tries: 1, random: 0, expected: 500 },
    { tries: 1, random: 0.999, expected: 1000 },
    { tries: 2, random: 0, expected: 1000 },
    { tries: 4, random: 0.5, expected: 6000 },
    { tries: 9, random: 0, expected: 30_000 },
    { tries: 99, random: 0, expected: 30_000 },
  ])('after $tries tries at $random is $expected ms', ({ tries, random, expected }) => {
    expect(delayMs(tries, { firstMs: 1000, mostMs: 60_000 }, random)).toBe(expected);
  });
});
