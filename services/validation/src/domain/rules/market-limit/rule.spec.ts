import { describe, expect, it } from '@jest/globals';
import { aFrame, aHistory, aPeruvian, aService, aTelemetered, codesOf } from '../../../../test/a-service.js';
import type { ServiceData } from '../../service.js';
import { marketLimit } from './rule.js';

const power = (contracted_power_kw: string) => aService({ segments: [aPeruvian({ contracted_power_kw })] });

describe('market-limit', () => {
  it.each<[string, ServiceData, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['a user above 55 MWh', aTelemetered({ kwh: '55000' }), { rest: { market: 'unregulated' } }, []],
    ['a user above 100 kW', aTelemetered({ kwh: '20000', greatest: '100.1' }), { rest: { market: 'unregulated' } }, []],
    [
      'a user below both',
      aTelemetered({ kwh: '20000' }),
      { rest: { market: 'unregulated' } },
      ['below-unregulated-limit'],
    ],
    [
      'a user that was above',
      { ...aTelemetered({ kwh: '20000' }), history: aHistory([60000]) },
      { rest: { market: 'unregulated' } },
      [],
    ],
    ['a free client of 200 kW', power('200'), { rest: { country: 'PE', market: 'unregulated' } }, []],
    ['a free client of 199 kW', power('199'), { rest: { country: 'PE', market: 'unregulated' } }, ['below-free-limit']],
    ['a regulated supply of 2500 kW', power('2500'), { rest: { country: 'PE' } }, []],
    ['a regulated supply of 2501 kW', power('2501'), { rest: { country: 'PE' } }, ['above-regulated-limit']],
    ['no contracted power', aService({ segments: [aPeruvian()] }), { rest: { country: 'PE' } }, []],
  ])('sees %s', (_what, service, changed, expected) => {
    expect(codesOf(marketLimit, service, aFrame(changed))).toEqual(expected);
  });
});
