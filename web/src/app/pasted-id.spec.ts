import { describe, expect, it } from '@jest/globals';
import { readingsOf } from './pasted-id.js';

describe('a pasted id', () => {
  it.each<[string, readonly string[]]>([
    ['SPD37', ['SPD37']],
    ['  F001-00000012 ', ['F001-00000012']],
    ['900.123.456-7', ['900.123.456-7', '9001234567', '900123456']],
    ['1\u00A0234\u00A0567', ['1 234 567', '1234567']],
    ["'00042", ['00042']],
    ['20100200300', ['20100200300']],
    ['Norte   octubre', ['Norte octubre']],
    ['   ', []],
  ])('%j may be %j', (pasted, readings) => {
    expect(readingsOf(pasted)).toEqual(readings);
  });
});
