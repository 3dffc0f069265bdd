import { describe, expect, it } from '@jest/globals';
import { aFrame, anIndex, aSegment, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { indexProvisional } from './rule.js';

const indexed = aService({
  segments: [aSegment({ price_mode: 'FIXED_INDEXED', base_price: '285', base_month: '2025-01' })],
});

describe('index-provisional', () => {
  it.each<[string, ServiceData, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['a final index', indexed, { rest: { indices: [anIndex(), anIndex({ month: '2025-01' })] } }, []],
    ['a provisional one', indexed, { rest: { indices: [anIndex({ status: 'provisional' })] } }, ['index-provisional']],
    [
      'one that the contract does not follow',
      aService(),
      { rest: { indices: [anIndex({ status: 'provisional' })] } },
      [],
    ],
  ])('sees %s', (_what, service, changed, expected) => {
    expect(codesOf(indexProvisional, service, aFrame(changed))).toEqual(expected);
  });
});
