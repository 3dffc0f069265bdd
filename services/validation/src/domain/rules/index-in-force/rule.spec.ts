import { describe, expect, it } from '@jest/globals';
import { aFrame, aPeruvian, anIndex, aSegment, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { indexInForce } from './rule.js';

const indexed = (changed: Parameters<typeof aSegment>[0] = {}) =>
  aService({
    segments: [aSegment({ price_mode: 'FIXED_INDEXED', base_price: '285', base_month: '2025-01', ...changed })],
  });
const weighed = (index_weights: string) =>
  aService({ segments: [aPeruvian({ index_weights, index_bases: 'PPI:241.70|PGN:3.2010' })] });
const ppi = (...months: readonly string[]) => ({ rest: { indices: months.map((month) => anIndex({ month })) } });

describe('index-in-force', () => {
  it.each<[string, ServiceData, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['no indexed price', aService(), {}, []],
    ['both months of the IPP', indexed(), ppi('2025-01', '2026-02'), []],
    ['a period without it', indexed(), ppi('2025-01'), ['index-missing']],
    ['neither of them', indexed(), {}, ['index-missing', 'index-missing']],
    ['a spot contract with a base month', indexed({ price_mode: 'SPOT_PLUS' }), {}, []],
    [
      'both indices of a formula',
      weighed('PPI:0.40|PGN:0.60'),
      { rest: { country: 'PE', indices: [anIndex(), anIndex({ index_code: 'PGN' })] } },
      [],
    ],
    [
      'an index that nobody loaded',
      weighed('PPI:0.40|PGN:0.60'),
      { rest: { country: 'PE', indices: [anIndex()] } },
      ['index-missing'],
    ],
    ['weights that miss the unit', weighed('PPI:0.40|PGN:0.50'), { rest: { country: 'PE' } }, ['index-terms-invalid']],
    ['weights that nobody can read', weighed('PPI 40 %'), { rest: { country: 'PE' } }, ['index-terms-invalid']],
    ['an index without its base', weighed('PPI:0.40|IPM:0.60'), { rest: { country: 'PE' } }, ['index-terms-invalid']],
  ])('sees %s', (_what, service, changed, expected) => {
    expect(codesOf(indexInForce, service, aFrame(changed))).toEqual(expected);
  });
});
