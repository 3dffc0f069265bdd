import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { arrearsInterest } from './rule.js';

const owes = (...rows: readonly (readonly [string, string])[]) =>
  aService({ arrears: rows.map(([concept, value]) => ({ ordinal: 1, concept, value: decimal(value) })) });

describe('arrears-interest', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['no arrears', aService(), []],
    ['interest without a balance', owes(['late-interest', '5000']), []],
    [
      'interest of just the balance',
      owes(['previous-balance', '100'], ['late-interest', '60'], ['compensatory-interest', '40']),
      [],
    ],
    [
      'interest above the balance',
      owes(['previous-balance', '100'], ['late-interest', '100.01']),
      ['arrears-interest-high'],
    ],
    ['a balance in favour', owes(['previous-balance', '-100'], ['late-interest', '5']), []],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(arrearsInterest, service)).toEqual(expected);
  });
});
