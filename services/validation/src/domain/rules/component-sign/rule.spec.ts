import { describe, expect, it } from '@jest/globals';
import { aFrame, aService, codesOf } from '../../../../test/a-service.js';
import { componentSign } from './rule.js';

describe('component-sign', () => {
  it.each<[string, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['usual components', {}, []],
    ['no generation', { components: { g: '0' } }, []],
    ['generation below zero', { components: { g: '-1' } }, ['component-impossible']],
    ['no distribution', { components: { d: '0' } }, ['component-impossible']],
    [
      'no transmission and negative losses',
      { components: { t: '0', pr: '-3' } },
      ['component-impossible', 'component-impossible'],
    ],
    ['restrictions in favour', { components: { r: '-4', cot: '-1' } }, []],
    ['no price, which another rule names', { components: null }, []],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(componentSign, aService(), aFrame(changed))).toEqual(expected);
  });
});
