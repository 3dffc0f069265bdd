import { describe, expect, it } from '@jest/globals';
import { aSegment, aService, codesOf } from '../../../../test/a-service.js';
import { contractComplete } from './rule.js';

describe('contract-complete', () => {
  it.each<[string, Parameters<typeof aService>[0], readonly string[]]>([
    ['a whole contract', {}, []],
    ['no network_operator', { segments: [aSegment({ network_operator: null })] }, ['contract-incomplete']],
    ['no voltage_level', { segments: [aSegment({ voltage_level: null })] }, ['contract-incomplete']],
    ['no asset_ownership', { segments: [aSegment({ asset_ownership: null })] }, ['contract-incomplete']],
    ['no stratum', { segments: [aSegment({ stratum: null })] }, ['contract-incomplete']],
    ['no altitude_masl', { segments: [aSegment({ altitude_masl: null })] }, ['contract-incomplete']],
    ['no consumer_class', { segments: [aSegment({ consumer_class: null })] }, ['contract-incomplete']],
    [
      'no stratum of a shop',
      { segments: [aSegment({ consumer_class: 'commercial', stratum: null, altitude_masl: null })] },
      [],
    ],
    ['no ownership at level 2', { segments: [aSegment({ voltage_level: 2, asset_ownership: null })] }, []],
    ['no segment in force', { segments: [aSegment({ segment_from: null, network_operator: null })] }, []],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(contractComplete, aService(changed))).toEqual(expected);
  });
});
