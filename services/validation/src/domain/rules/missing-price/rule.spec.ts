import { describe, expect, it } from '@jest/globals';
import { aSegment, aService, codesOf } from '../../../../test/a-service.js';
import { missingPrice } from './rule.js';

describe('missing-price', () => {
  it.each<[string, Parameters<typeof aService>[0], readonly string[]]>([
    ['a price', {}, []],
    ['no price of the level', { segments: [aSegment({ voltage_level: 2 })] }, ['price-missing']],
    ['no price of the ownership', { segments: [aSegment({ asset_ownership: 'user' })] }, ['price-missing']],
    ['no price of the operator', { segments: [aSegment({ network_operator: 'OTRO' })] }, ['price-missing']],
    ['no operator, which another rule names', { segments: [aSegment({ network_operator: null })] }, []],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(missingPrice, aService(changed))).toEqual(expected);
  });
});
