import { describe, expect, it } from '@jest/globals';
import { cellTypeOf, sheetCells } from './sheet-cells.js';
import { SHEET_COLUMNS } from './sheet-catalogue.js';
import { readRow } from './sheet-row.js';
import { sheetTemplate } from './sheet-template.js';

const MARKS = ['comma', 'point'] as const;

/** What the sheet of a country says when its cells are read again, with figures under this decimal mark. */
function readAgain(cells: readonly string[], country: 'CO' | 'PE', mark: 'comma' | 'point') {
  const catalogue = SHEET_COLUMNS[country];
  const written = cells.map((cell, at) => {
    const kind = catalogue[at]?.kind;
    return kind && cellTypeOf(kind) === 'number' && mark === 'comma' ? cell.replace('.', ',') : cell;
  });
  const placed = catalogue.map((column, at) => ({ column, at }));
  return readRow({ row: 2, cells: written }, { placed, catalogue, width: catalogue.length, markOf: () => mark });
}

describe.each(['CO', 'PE'] as const)('the cells of a sheet of %s', (country) => {
  const samples = sheetTemplate(country).trim().split('\r\n').slice(1);

  it.each(MARKS)('give the same values again when they are read with a decimal %s', (mark) => {
    for (const sample of samples) {
      const { row } = readAgain(sample.split(';'), country, 'point');
      const again = readAgain(sheetCells(row.values, SHEET_COLUMNS[country]), country, mark);

      expect(again).toEqual({ row, errors: [] });
    }
  });
});

describe('a figure of three decimals', () => {
  it('is written with a fourth, because 1.234 could be a thousand', () => {
    const at = SHEET_COLUMNS.CO.findIndex(({ attribute }) => attribute === 'base_price');

    expect(sheetCells({ base_price: '265.125' }, SHEET_COLUMNS.CO)[at]).toBe('265.1250');
    expect(sheetCells({ base_price: '0.125' }, SHEET_COLUMNS.CO)[at]).toBe('0.125');
  });
});
