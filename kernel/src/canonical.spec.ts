import { describe, expect, it } from '@jest/globals';
import {
  array,
  assert,
  bigInt,
  boolean,
  constant,
  dictionary,
  letrec,
  maxSafeInteger,
  oneof,
  property,
  shuffledSubarray,
  string,
  tuple,
} from 'fast-check';
import { canonicalJson, type Canonical } from './canonical.js';
import { decimal, fromUnscaled } from './decimal.js';

const { value } = letrec<{ value: Canonical }>((tie) => ({
  value: oneof(
    { depthSize: 'small', withCrossShrink: true },
    string({ unit: 'binary' }),
    maxSafeInteger(),
    boolean(),
    constant(null),
    bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map((unscaled) => fromUnscaled(unscaled, 6)),
    array(tie('value')),
    dictionary(string(), tie('value')),
  ),
}));

describe('canonical JSON', () => {
  it.each<[string, Canonical]>([
    ['{"a":1,"b":[true,null,"ñ"]}', { b: [true, null, 'ñ'], a: 1 }],
    ['{"total":"12.5"}', { total: decimal('12.50') }],
    ['{"A":1,"a":2,"ä":3}', { ä: 3, a: 2, A: 1 }],
    ['{"10":1,"2":2}', { 2: 2, 10: 1 }],
    ['["0","0",0]', [decimal('-0'), decimal('0.000'), -0]],
    ['"comillas \\" y\\nsaltos"', 'comillas " y\nsaltos'],
    ['{}', {}],
  ])('writes %s', (text, source) => {
    expect(canonicalJson(source)).toBe(text);
  });

  it.each([0.1, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY])('refuses %d: figures are decimals', (inexact) => {
    expect(() => canonicalJson({ inexact })).toThrow(TypeError);
  });

  it('is the same whatever order an object was built in', () => {
    const shuffled = dictionary(string(), value, { maxKeys: 12 })
      .map((source) => Object.entries(source))
      .chain((entries) => tuple(constant(entries), shuffledSubarray(entries, { minLength: entries.length })));

    assert(
      property(
        shuffled,
        ([entries, others]) => canonicalJson(Object.fromEntries(entries)) === canonicalJson(Object.fromEntries(others)),
      ),
      { numRuns: 2_000 },
    );
  });

  it('is JSON, and canonical again when it is read back', () => {
    assert(
      property(value, (source) => {
        const text = canonicalJson(source);
        return canonicalJson(JSON.parse(text)) === text;
      }),
      { numRuns: 2_000 },
    );
  });
});
