import { describe, expect, it } from '@jest/globals';
import { aFrame, aPeruvian, aSegment, aService, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { classMarket } from './rule.js';

describe('class-market', () => {
  it.each<[string, ServiceData, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['a dwelling', aService(), {}, []],
    ['a dwelling in the unregulated market', aService(), { rest: { market: 'unregulated' } }, ['class-unregulated']],
    [
      'a shop with a stratum',
      aService({ segments: [aSegment({ consumer_class: 'commercial' })] }),
      {},
      ['stratum-idle'],
    ],
    ['a common area with one', aService({ segments: [aSegment({ consumer_class: 'common-area' })] }), {}, []],
    [
      'a residential supply of BT5B',
      aService({ segments: [aPeruvian({ residential: true })] }),
      { rest: { country: 'PE' } },
      [],
    ],
    [
      'a residential supply of MT3',
      aService({ segments: [aPeruvian({ residential: true, tariff_option: 'MT3' })] }),
      { rest: { country: 'PE' } },
      ['option-not-residential'],
    ],
  ])('sees %s', (_what, service, changed, expected) => {
    expect(codesOf(classMarket, service, aFrame(changed))).toEqual(expected);
  });
});
