import { describe, expect, it } from '@jest/globals';
import { filterOf, isFiltered, searchOf } from './point-filter.js';

const cycle = { market: 'regulated', period: '2026-10' } as const;

describe('the filter of the selection', () => {
  it('comes back from its address', () => {
    const filter = filterOf(
      { metering: 'manual', region: 'Eje, cafetero|Sur', min: '10', max: '2000.5', q: 'ana' },
      cycle,
    );

    expect(filter).toEqual({
      market: 'regulated',
      period: '2026-10',
      metering: 'manual',
      region: ['Eje, cafetero', 'Sur'],
      minKwh: '10',
      maxKwh: '2000.5',
      q: 'ana',
    });
    expect(filterOf(searchOf(filter), cycle)).toEqual(filter);
    expect(isFiltered(filter)).toBe(true);
  });

  it('drops what it does not know', () => {
    const filter = filterOf({ metering: 'ambas', min: '1.234,5', max: '-3', region: '' }, cycle);

    expect(searchOf(filter)).toEqual({
      metering: undefined,
      region: undefined,
      min: undefined,
      max: undefined,
      q: undefined,
    });
    expect(isFiltered(filter)).toBe(false);
  });
});
