import { describe, expect, it } from '@jest/globals';
import { aFrame, aService, codesOf } from '../../../../test/a-service.js';
import { costChange } from './rule.js';

describe('cost-change', () => {
  it.each<[string, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['no month before', {}, []],
    ['the month before', { priorComponents: { g: '305.41' } }, []],
    ['a cost that fell to four fifths', { priorComponents: { g: '538.12' } }, []],
    ['a cost that rose by more than a quarter', { priorComponents: { g: '100' } }, ['cost-moved']],
    ['a cost that fell by more than a quarter', { priorComponents: { g: '3082.5' } }, ['cost-moved']],
    [
      'another level of the month before',
      { priorComponents: { g: '100', voltage_level: 2, asset_ownership: null } },
      [],
    ],
    ['a limit of the company', { priorComponents: { g: '100' }, settings: { priceChange: { share: '0.5' } } }, []],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(costChange, aService(), aFrame(changed))).toEqual(expected);
  });
});
