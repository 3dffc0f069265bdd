import { describe, expect, it } from '@jest/globals';
import { aFrame, aPriorTariff, aSegment, aService, codesOf } from '../../../../test/a-service.js';
import { priorTariffRatio } from './rule.js';

describe('prior-tariff-ratio', () => {
  it.each<[string, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['published tariffs', {}, []],
    ['a difference of the tolerance', { priorTariffs: [aPriorTariff({ e1: '400', e2: '500.02' })] }, []],
    ['a larger one', { priorTariffs: [aPriorTariff({ e1: '400', e2: '500.021' })] }, ['prior-tariffs-inconsistent']],
    ['no tariffs, which another rule names', { priorTariff: false }, []],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(priorTariffRatio, aService(), aFrame(changed))).toEqual(expected);
  });

  it('leaves other strata alone', () => {
    const service = aService({ segments: [aSegment({ stratum: 3 })] });

    expect(codesOf(priorTariffRatio, service, aFrame({ priorTariffs: [aPriorTariff({ e2: '1' })] }))).toEqual([]);
  });
});
