import { describe, expect, it } from '@jest/globals';
import { aFrame, aService, codesOf } from '../../../../test/a-service.js';
import { printedCost } from './rule.js';

describe('printed-cost', () => {
  it.each<[string, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['a difference of a hundredth', {}, []],
    ['a difference of exactly the tolerance', { components: { printed_cu: '919.43' } }, []],
    ['a larger difference', { components: { printed_cu: '919.42' } }, ['printed-cost-differs']],
    ['nothing printed', { components: { printed_cu: null } }, []],
    ['no price, which another rule names', { components: null }, []],
    ['a tolerance of the company', { settings: { printedCost: { tolerance: '0.001' } } }, ['printed-cost-differs']],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(printedCost, aService(), aFrame(changed))).toEqual(expected);
  });
});
