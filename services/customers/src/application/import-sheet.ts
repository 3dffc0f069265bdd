import { SHEET_COLUMNS } from '../domain/sheet-catalogue.js';
import type { Country } from '../domain/company.js';
import { DecimalMarkScan, type DecimalMark, type MarkFound } from '../domain/decimal-mark.js';
import { rowError, type RowError } from '../domain/row-error.js';
import { matchHeader, type HeaderMatch } from '../domain/sheet-header.js';
import { readRow, type RowReading, type SheetRow } from '../domain/sheet-row.js';
import { SheetUnreadable, type Sheet } from './ports.js';

/** How many errors an operation keeps; all are counted. */
export const ERRORS_KEPT = 100;
const CHUNK_ROWS = 2_000;
const ROWS_MAX = 500_000;

/** What was found out about a sheet, for the person who loaded it. */
export interface SheetReport {
  readonly rows: number;
  readonly encoding: string;
  readonly delimiter: string;
  readonly unknownColumns: readonly string[];
  /** Decimal mark by column. */
  readonly decimalMarks: Readonly<Record<string, string>>;
  readonly errors: readonly RowError[];
  readonly errorCount: number;
}

/** Keeps the first errors and counts the rest. */
class ErrorList {
  readonly kept: RowError[] = [];
  count = 0;

  add(...errors: readonly RowError[]): void {
    this.count += errors.length;
    this.kept.push(...errors.slice(0, Math.max(0, ERRORS_KEPT - this.kept.length)));
  }
}

interface Reading {
  readonly country: Country;
  readonly decimal: 'auto' | DecimalMark;
  /** Takes rows that are right, in order; no longer called once a row is wrong. `done` of `total` are read. */
  readonly take: (rows: readonly SheetRow[], progress: { done: number; total: number }) => Promise<void>;
}

/**
 * Reads a sheet twice: the first time to learn the decimal mark of whole columns, the second to check rows, to the end
 * whatever is wrong.
 */
export async function readSheet(sheet: Sheet, reading: Reading): Promise<SheetReport> {
  const catalogue = SHEET_COLUMNS[reading.country];
  const header = matchHeader(sheet.header, catalogue);
  const errors = new ErrorList();
  errors.add(...header.errors);
  const found = { rows: 0, marks: new Map<string, MarkFound>() };
  try {
    await scan(sheet, header, found);
    const marks = settleMarks(found.marks, reading.decimal, errors);
    if (found.rows === 0) errors.add(rowError('file-empty', { row: 0 }));
    const rows: RowReading = {
      placed: header.placed,
      catalogue,
      width: header.width,
      markOf: (column) => marks.get(column) ?? 'point',
    };
    if (header.errors.length === 0) await check(sheet, { rows, total: found.rows, take: reading.take, errors });
  } catch (error) {
    if (!(error instanceof SheetUnreadable)) throw error;
    errors.add(error.problem);
  }
  return {
    rows: found.rows,
    encoding: sheet.encoding,
    delimiter: sheet.delimiter,
    unknownColumns: header.unknown,
    decimalMarks: Object.fromEntries(found.marks),
    errors: errors.kept,
    errorCount: errors.count,
  };
}

async function scan(
  sheet: Sheet,
  header: HeaderMatch,
  found: { rows: number; marks: Map<string, MarkFound> },
): Promise<void> {
  const scans = header.placed
    .filter(({ column }) => column.kind.type === 'decimal')
    .map(({ column, at }) => ({ header: column.header, at, marks: new DecimalMarkScan() }));
  for await (const records of sheet.records()) {
    found.rows += records.length;
    if (found.rows > ROWS_MAX)
      throw new SheetUnreadable(rowError('too-many-rows', { row: 0 }, { max: String(ROWS_MAX) }));
    for (const { cells } of records) {
      for (const { at, marks } of scans) marks.add((cells[at] ?? '').trim());
    }
  }
  for (const each of scans) found.marks.set(each.header, each.marks.found());
}

function settleMarks(
  found: ReadonlyMap<string, MarkFound>,
  given: 'auto' | DecimalMark,
  errors: ErrorList,
): Map<string, DecimalMark> {
  const marks = new Map<string, DecimalMark>();
  for (const [column, mark] of found) {
    if (given !== 'auto') marks.set(column, given);
    else if (mark === 'comma' || mark === 'point') marks.set(column, mark);
    else if (mark === 'ambiguous') errors.add(rowError('decimal-ambiguous', { row: 0, column }));
    else if (mark === 'mixed') errors.add(rowError('decimal-mixed', { row: 0, column }));
  }
  return marks;
}

interface Checking {
  readonly rows: RowReading;
  readonly total: number;
  readonly take: Reading['take'];
  readonly errors: ErrorList;
}

async function check(sheet: Sheet, { rows, total, take, errors }: Checking): Promise<void> {
  let chunk: SheetRow[] = [];
  let done = 0;
  const flush = async (): Promise<void> => {
    if (errors.count === 0 && chunk.length > 0) await take(chunk, { done, total });
    chunk = [];
  };
  for await (const records of sheet.records()) {
    for (const record of records) {
      const read = readRow(record, rows);
      errors.add(...read.errors);
      done += 1;
      if (errors.count === 0) chunk.push(read.row);
      if (chunk.length >= CHUNK_ROWS) await flush();
    }
  }
  await flush();
}
