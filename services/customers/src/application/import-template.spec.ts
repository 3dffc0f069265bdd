import { describe, expect, it } from '@jest/globals';
import { CsvParser, findDelimiter } from '../domain/csv-parser.js';
import { SHEET_COLUMNS } from '../domain/sheet-catalogue.js';
import type { SheetRow } from '../domain/sheet-row.js';
import { sheetTemplate } from '../domain/sheet-template.js';
import { readSheet } from './import-sheet.js';

describe('the template of the import', () => {
  it.each(['CO', 'PE'] as const)('of %s has every column and is taken by the import as it is', async (country) => {
    const text = sheetTemplate(country);
    const delimiter = findDelimiter(text.split('\r\n')[0] ?? '');
    const parser = new CsvParser(delimiter, { columnsMax: 200, cellLengthMax: 1_000 });
    const [header, ...rows] = [...parser.push(text), ...parser.end()];
    const taken: SheetRow[] = [];

    const report = await readSheet(
      {
        header: header?.cells ?? [],
        encoding: 'utf-8',
        delimiter,
        async *records() {
          yield rows;
        },
      },
      { country, decimal: 'auto', take: async (chunk) => void taken.push(...chunk) },
    );

    expect(delimiter).toBe(';');
    expect(header?.cells).toEqual(SHEET_COLUMNS[country].map((column) => column.header));
    expect(report).toMatchObject({ rows: 2, errors: [], unknownColumns: [] });
    expect(taken.map(({ values }) => values['market'])).toEqual(['regulated', 'unregulated']);
  });
});
