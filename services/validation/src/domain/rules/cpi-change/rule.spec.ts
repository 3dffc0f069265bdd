import { describe, expect, it } from '@jest/globals';
import { decimal } from '@kantia/kernel/decimal';
import { aFrame, aSegment, aService, codesOf } from '../../../../test/a-service.js';
import { cpiChange } from './rule.js';

describe('cpi-change', () => {
  it.each<[string, Parameters<typeof aFrame>[0], readonly string[]]>([
    ['a usual month', { rest: {} }, []],
    ['no index, which another rule names', { cpi: [] }, []],
    ['one of both', { cpi: ['2026-01'] }, []],
  ])('sees %s', (_what, changed, expected) => {
    expect(codesOf(cpiChange, aService(), aFrame(changed))).toEqual(expected);
  });

  it.each([
    ['105', []],
    ['105.01', ['cpi-moved']],
    ['94.9', ['cpi-moved']],
  ])('sees 100 and then %s', (now, expected) => {
    const cpi = new Map([...aFrame().cpi, ['2026-01', decimal(now)]]);

    expect(codesOf(cpiChange, aService(), { ...aFrame(), cpi })).toEqual(expected);
    expect(codesOf(cpiChange, aService({ segments: [aSegment({ stratum: 4 })] }), { ...aFrame(), cpi })).toEqual([]);
  });
});
