import { describe, expect, it } from '@jest/globals';
import { aFrame, aSegment, aService, codesOf } from '../../../../test/a-service.js';
import { residentialBase } from './rule.js';

describe('residential-base', () => {
  it.each<[string, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['everything', {}, []],
    ['no CPI of the month before the last', { cpi: ['2026-01'] }, ['cpi-missing']],
    ['no CPI at all', { cpi: [] }, ['cpi-missing', 'cpi-missing']],
    ['no tariff of last month', { priorTariff: false }, ['prior-tariff-missing']],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(residentialBase, aService(), aFrame(changed))).toEqual(expected);
  });

  it('asks nothing for stratum 3', () => {
    expect(
      codesOf(
        residentialBase,
        aService({ segments: [aSegment({ stratum: 3 })] }),
        aFrame({ cpi: [], priorTariff: false }),
      ),
    ).toEqual([]);
  });
});
