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
});
