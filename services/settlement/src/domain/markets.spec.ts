import { describe, expect, it } from '@jest/globals';
import { present } from '@kantia/kernel/assert';
import { period } from '@kantia/kernel/period';
import { CO_REGULATED_FORMULAS } from './co-regulated/market.js';
import { selectFormulas } from './engine.js';
import { formulasInForce } from './formulas/formula.js';
import { codesInForce, marketOf } from './markets.js';

const MARKETS = [
  ['CO', 'regulated'],
  ['CO', 'unregulated'],
  ['PE', 'regulated'],
  ['PE', 'unregulated'],
] as const;
const MONTH = period('2026-02');

describe.each(MARKETS)('the formulas of %s %s', (country, market) => {
  const { formulas } = present(marketOf(country, market), 'a market');

  it('have each a code of its own, a norm, and a first month', () => {
    expect(new Set(formulas.map(({ code }) => code)).size).toBe(formulas.length);
    expect(formulas.filter(({ norm }) => norm === '')).toEqual([]);
    expect(formulas.filter(({ validFrom, validUntil }) => validUntil !== null && validUntil < validFrom)).toEqual([]);
  });

  it('have successors that stand in the same catalogue, in the same months and in their place', () => {
    for (const [at, { code, supersededBy, validFrom, validUntil }] of formulas.entries()) {
      if (supersededBy === undefined) continue;
      const successor = formulas.findIndex((other) => other.code === supersededBy);

      expect([code, successor]).toEqual([code, at + 1]);
      expect(formulas[successor]).toMatchObject({ validFrom, validUntil });
    }
  });

  it('are named by a manifest without those that have a successor', () => {
    const codes = codesInForce(country, market, MONTH);

    expect(codes.length).toBeGreaterThan(0);
    expect(codes).toEqual(codes.toSorted());
    for (const { code, supersededBy } of formulas) {
      if (supersededBy === undefined) continue;
      const isLast = formulas.some((other) => other.code === supersededBy && other.supersededBy === undefined);

      expect([codes.includes(code), codes.includes(supersededBy)]).toEqual([false, isLast]);
    }
  });
});

describe('successors', () => {
  const aFormula = (code: string, from: string, until: string | null, supersededBy?: string) => ({
    code,
    validFrom: period(from),
    validUntil: until === null ? null : period(until),
    ...(supersededBy === undefined ? {} : { supersededBy }),
  });
  const CATALOGUE = [
    aFormula('a', '2018-01', '2019-12'),
    aFormula('b', '2020-01', null, 'b.2'),
    aFormula('b.2', '2020-06', null),
  ];

  it.each([
    ['2017-12', []],
    ['2019-12', ['a']],
    ['2020-01', ['b']],
    ['2020-05', ['b']],
    ['2020-06', ['b.2']],
  ])('in %s the formulas are %j', (month, codes) => {
    expect(formulasInForce(CATALOGUE, period(month)).map(({ code }) => code)).toEqual(codes);
  });

  it('keep what a manifest of before names, in the order of pricing', () => {
    const old = ['co.regulated.energy', 'co.common.reactive', 'co.regulated.rounding'];

    expect(selectFormulas(CO_REGULATED_FORMULAS, old).map(({ code }) => code)).toEqual(old);
  });

  it('never price beside what they replace', () => {
    expect(() => selectFormulas(CO_REGULATED_FORMULAS, ['co.common.reactive', 'co.common.reactive.2'])).toThrow(
      /beside its successor/,
    );
    expect(() => selectFormulas(CO_REGULATED_FORMULAS, ['co.common.reactive.4'])).toThrow(/every formula/);
  });
});
