import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { csvHead, csvRows } from './csv.js';
import { jsonRows } from './json.js';
import type { Customs, Row, TableFormat, TableHead } from './table.js';
import { bookParts, SHEET_PATH, sheetHead, sheetRows, SHEET_TAIL } from './xlsx.js';

interface StreamedTable extends TableHead {
  readonly format: TableFormat;
  readonly customs: Customs;
  /** Of the sheet in a workbook. */
  readonly name: string;
  /** Page after page; none of them is kept. */
  readonly pages: AsyncIterable<readonly Row[]>;
}

export const MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

/** The bytes of a table of any length, a part for each page. */
export function tableStream(table: StreamedTable): AsyncGenerator<Uint8Array> {
  switch (table.format) {
    case 'csv':
      return csvStream(table);
    case 'json':
      return jsonStream(table);
    case 'xlsx':
      return xlsxStream(table);
  }
}

async function* csvStream({ headers, customs, pages }: StreamedTable): AsyncGenerator<Uint8Array> {
  yield strToU8(csvHead(headers, customs));
  for await (const rows of pages) yield strToU8(csvRows(rows, customs));
}

async function* jsonStream({ ids, pages }: StreamedTable): AsyncGenerator<Uint8Array> {
  yield strToU8('[');
  let isFirst = true;
  for await (const rows of pages) {
    yield strToU8(jsonRows({ ids, rows }, isFirst));
    isFirst &&= rows.length === 0;
  }
  yield strToU8('\n]\n');
}

/** Deflated page by page: a workbook of a hundred thousand rows holds up the process for no longer than one page. */
async function* xlsxStream({ headers, name, pages }: StreamedTable): AsyncGenerator<Uint8Array> {
  const written: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    written.push(chunk);
  });
  for (const [path, text] of Object.entries(bookParts(name))) {
    const part = new ZipDeflate(path, { level: 6 });
    zip.add(part);
    part.push(strToU8(text), true);
  }
  const sheet = new ZipDeflate(SHEET_PATH, { level: 6 });
  zip.add(sheet);
  sheet.push(strToU8(sheetHead(headers)));
  let line = 2;
  for await (const rows of pages) {
    sheet.push(strToU8(sheetRows(rows, line)));
    line += rows.length;
    yield* written.splice(0);
  }
  sheet.push(strToU8(SHEET_TAIL), true);
  zip.end();
  yield* written.splice(0);
}
