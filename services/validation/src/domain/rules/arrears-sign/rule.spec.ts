import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { arrearsSign } from './rule.js';

const owes = (concept: string, value: string) =>
  aService({ arrears: [{ ordinal: 1, concept, value: decimal(value) }] });

describe('arrears-sign', () => {
  it.each<[string, ServiceData, readonly string[]]>([
    ['no arrears', aService(), []],
    ['a compensation', owes('compensation', '-12000'), []],
    ['a compensation that is charged', owes('compensation', '12000'), ['arrears-sign']],
    ['interest', owes('late-interest', '120'), []],
    ['interest that is paid out', owes('late-interest', '-120'), ['arrears-sign']],
    ['a balance in favour', owes('previous-balance', '-500'), []],
    ['an adjustment in favour', owes('prior-adjustment', '-500'), []],
  ])('sees %s', (_what, service, expected) => {
    expect(codesOf(arrearsSign, service)).toEqual(expected);
  });
});
