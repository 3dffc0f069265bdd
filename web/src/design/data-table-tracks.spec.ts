import { describe, expect, it } from '@jest/globals';
import { fitting } from './data-table-tracks.js';

const COLUMNS = [
  { id: 'code', width: '120px' },
  { id: 'energy', width: '100px', spare: true },
  { id: 'name', width: 'minmax(140px, 1fr)' },
  { id: 'taxId', width: '140px', spare: true },
] as const;

describe('columns that fit', () => {
  it.each([
    { pixels: 0, ticks: false, shown: ['code', 'energy', 'name', 'taxId'] },
    { pixels: 500, ticks: false, shown: ['code', 'energy', 'name', 'taxId'] },
    { pixels: 500, ticks: true, shown: ['code', 'energy', 'name'] },
    { pixels: 359, ticks: false, shown: ['code', 'name'] },
    { pixels: 200, ticks: false, shown: ['code', 'name'] },
  ])('in $pixels px are $shown', ({ pixels, ticks, shown }) => {
    expect(fitting(COLUMNS, pixels, ticks).map(({ id }) => id)).toEqual(shown);
  });

  it('are without those that go first before any other gives way', () => {
    const columns = [
      { id: 'previous', width: '130px', spare: 'first' },
      { id: 'change', width: '75px', spare: 'first' },
      ...COLUMNS,
    ] as const;
    const shownIn = (pixels: number) => fitting(columns, pixels, false).map(({ id }) => id);

    expect(shownIn(705)).toHaveLength(6);
    expect(shownIn(704)).toEqual(['previous', 'code', 'energy', 'name', 'taxId']);
    expect(shownIn(600)).toEqual(['code', 'energy', 'name', 'taxId']);
    expect(shownIn(499)).toEqual(['code', 'energy', 'name']);
  });
});
