import { describe, expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { Formatter } from '../format/formatter.js';
import { toCell } from './cells.js';
import { contentOf } from './content.js';
import { csvOf } from '@kantia/platform/tables/csv';
import { readAll } from './read-all.js';
import type { Table } from '@kantia/platform/tables/table';
import type { ExportValue } from './export-value.js';

const CO = new Formatter('CO', 'es');
const PE = new Formatter('PE', 'es');
const HARD_SPACE = '\u00A0';

function tableOf(values: readonly ExportValue[], format = CO): Table {
  return {
    ids: values.map((_value, index) => `c${index}`),
    headers: values.map((_value, index) => `Columna ñ ${index}`),
    rows: [values.map((value) => toCell(value, { format, language: 'es' }))],
  };
}

/** What an importer does with the file: one line of fields, quotes undone, blanks trimmed, the guard taken away. */
function fieldsOf(csv: string, separator: string): readonly string[] {
  const line = csv.replace('\uFEFF', '').split('\r\n')[1] ?? '';
  const fields = line.match(new RegExp(`("(?:[^"]|"")*"|[^${separator}]*)(?:${separator}|$)`, 'g')) ?? [];
  return fields
    .map((field) => field.replace(new RegExp(`${separator}$`), ''))
    .map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field))
    .map((field) => field.trim())
    .map((field) => (/^'+[=+\-@]/.test(field) ? field.slice(1) : field));
}

describe('a CSV', () => {
  it.each([
    { format: CO, separator: ';', written: '-3120,45' },
    { format: PE, separator: ',', written: '-3120.45' },
  ])('is written as $format.country reads it: BOM, separator and decimals', ({ format, separator, written }) => {
    const csv = csvOf(tableOf([{ kind: 'decimal', value: '-3120.45' }, 'Ibagué'], format), format.customs);

    expect(csv.startsWith('\uFEFFColumna ñ 0')).toBe(true);
    expect(csv).toContain(`\r\n${written}${separator}Ibagué\r\n`);
    expect(csv).not.toMatch(/sep=/i);
  });

  it('guards text that a spreadsheet would compute, and never a figure', () => {
    const csv = csvOf(tableOf(['=2+3', '-x', { kind: 'decimal', value: '-3120.45' }]), CO.customs);

    expect(csv).toContain("\r\n'=2+3;'-x;-3120,45\r\n");
  });

  it('keeps long ids and zeros at the left as text, and has no hard spaces', () => {
    const csv = csvOf(tableOf(['900123456789012345', '00042', `S/${HARD_SPACE}5`]), PE.customs);

    expect(csv).toContain('"\t900123456789012345","\t00042",S/ 5');
  });

  it('loses nothing when it is read again', () => {
    const texts = ['Energía; "activa"', "'=1", '=1', '@a', '00042', '900123456789012345', 'línea 1 y, coma'];

    expect(fieldsOf(csvOf(tableOf(texts), CO.customs), ';').slice(0, texts.length)).toEqual(texts);
  });

  it('writes periods, days and instants in the zone of the company', () => {
    const table = tableOf([
      { kind: 'period', value: '2026-10' },
      { kind: 'date', value: '2026-10-31' },
      { kind: 'instant', value: '2026-11-01T04:59:59.000Z' },
    ]);

    expect(csvOf(table, CO.customs)).toContain('\r\n2026-10;31/10/2026;31/10/2026 23:59:59\r\n');
  });
});

describe('a workbook', () => {
  const read = async (values: readonly ExportValue[]) => {
    const table = tableOf(values);
    const book = contentOf({ format: 'xlsx', table, customs: CO.customs, name: 'Facturas [10/2026]' });
    const cells = (await readSheet(Buffer.from(book)))[1] ?? [];
    // Readers turn a fraction of a day into milliseconds, and cut what is left.
    return cells.map((cell) => (cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell));
  };

  it('has typed cells: figures, days and text stay what they are', async () => {
    const cells = await read([
      { kind: 'decimal', value: '-3120.45' },
      '=2+3',
      '00042',
      { kind: 'date', value: '2026-10-31' },
      { kind: 'instant', value: '2026-11-01T04:59:59.000Z' },
      { kind: 'count', value: 7 },
      'A & B <c>',
      null,
    ]);

    expect(cells).toEqual([
      -3120.45,
      '=2+3',
      '00042',
      new Date('2026-10-31T00:00:00Z'),
      new Date('2026-10-31T23:59:59Z'),
      7,
      'A & B <c>',
      null,
    ]);
  });

  it('keeps a figure of more digits than it can hold as text, whole', async () => {
    expect(await read([{ kind: 'decimal', value: '98765432109876543.21' }])).toEqual(['98765432109876543.21']);
  });
});

describe('JSON', () => {
  it('has codes and exact figures by the name of the column', () => {
    const table = tableOf([
      { kind: 'status', object: 'invoice', code: 'accepted' },
      { kind: 'decimal', value: '1204.50' },
    ]);
    const text = contentOf({ format: 'json', table, customs: CO.customs, name: 'x' });

    expect(JSON.parse(String(text))).toEqual([{ c0: 'accepted', c1: '1204.50' }]);
  });
});

describe('reading a list', () => {
  const pages = [
    { items: [1, 2], nextCursor: 'a' },
    { items: [3], nextCursor: null },
  ];

  it('goes on to the last page and tells how far it is', async () => {
    const told: number[] = [];

    const rows = await readAll(
      async (cursor) => pages[cursor === 'a' ? 1 : 0] ?? { items: [], nextCursor: null },
      new AbortController().signal,
      (count) => told.push(count),
    );

    expect([rows, told]).toEqual([
      [1, 2, 3],
      [2, 3],
    ]);
  });

  it('stops when it is told to', async () => {
    const control = new AbortController();

    const reading = readAll(
      async () => {
        control.abort();
        return { items: [1], nextCursor: 'a' };
      },
      control.signal,
      () => undefined,
    );

    await expect(reading).rejects.toThrow();
  });
});
