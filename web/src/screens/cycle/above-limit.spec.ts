import { describe, expect, it } from '@jest/globals';
import { isAboveLimit } from './above-limit.js';

describe('consent to more money than the limit', () => {
  it.each<[string | null, string | null, string | null, boolean]>([
    ['100.01', null, '100.00', true],
    ['100.00', null, '100', false],
    ['99.99', '500.00', '100', false],
    [null, '100.01', '100', true],
    [null, '100.00', '100', false],
    [null, null, '100', false],
    ['1000000.00', null, null, false],
    // Beyond what a floating number tells apart.
    ['9007199254740993.00', null, '9007199254740992.00', true],
    ['-5.00', null, '0', false],
    ['5.00', null, '-5.00', true],
  ])('%s (last month %s) against %s is %s', (total, previousTotal, limit, expected) => {
    expect(isAboveLimit({ total, previousTotal }, limit)).toBe(expected);
  });
});
