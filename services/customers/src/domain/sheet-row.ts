import { decimal, toText } from '@kantia/kernel/decimal';
import { isLocalDate, isPeriod } from '@kantia/kernel/period';
import { toPlainDecimal, type DecimalMark } from './decimal-mark.js';
import { foldText } from './fold-text.js';
import { identificationFits } from './identification.js';
import { rowError, type RowError, type RowErrorCode } from './row-error.js';
import { holds, type ColumnKind, type SheetColumn, type Values } from './sheet-column.js';
import type { PlacedColumn } from './sheet-header.js';

export interface SheetRow {
  readonly row: number;
  readonly values: Values;
}

/** What reading a row needs to know of the whole file. */
export interface RowReading {
  readonly placed: readonly PlacedColumn[];
  readonly catalogue: readonly SheetColumn[];
  readonly width: number;
  readonly markOf: (header: string) => DecimalMark;
}

type Checked =
  | { readonly value: string }
  | { readonly code: RowErrorCode; readonly params?: Readonly<Record<string, string>> };

// Tabs and line ends inside a quoted cell are harmless; the other control characters are not.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFD]/;
/** A spreadsheet would run it. A phone number may begin with `+`, a blank may be written `-`. */
const FORMULA = /^(?:[=@]|[+-](?![\d\s().-]*$))/;

/** Files for spreadsheets put an apostrophe before text that would be computed. */
const GUARD = /^'(?='*[=+\-@])/;

/** Reads one record: its values by attribute, and everything that is wrong with it. */
export function readRow(
  record: { row: number; cells: readonly string[] },
  reading: RowReading,
): { row: SheetRow; errors: readonly RowError[] } {
  const { row, cells } = record;
  const extra = cells.slice(reading.width).some((cell) => cell.trim() !== '');
  if (cells.length < reading.width || extra)
    return { row: { row, values: {} }, errors: [ragged(record, reading.width)] };
  const values: Record<string, string> = {};
  const errors: RowError[] = [];
  const failed = new Set<string>();
  for (const { column, at } of reading.placed) {
    const raw = cells[at] ?? '';
    const cell = raw.trim();
    if (cell === '') continue;
    const checked = checkCell(cell, column.kind, reading.markOf(column.header));
    if ('value' in checked) {
      values[column.attribute] = checked.value;
    } else {
      failed.add(column.attribute);
      errors.push(rowError(checked.code, { row, column: column.header, value: raw }, checked.params));
    }
  }
  fillBlanks(values, failed, reading.catalogue);
  errors.push(...missing(row, values, failed, reading.catalogue), ...acrossCells(row, values));
  // A delimiter inside of a name shifts what follows, and a row whose last cells are blank only seems to fit.
  if (errors.length > 0 && cells.length > reading.width) errors.unshift(ragged(record, reading.width));
  return { row: { row, values }, errors };
}

function ragged({ row, cells }: { row: number; cells: readonly string[] }, width: number): RowError {
  const params = { found: String(cells.length), expected: String(width) };
  return rowError('ragged-row', { row, value: cells.join(' | ') }, params);
}

function fillBlanks(
  values: Record<string, string>,
  failed: ReadonlySet<string>,
  catalogue: readonly SheetColumn[],
): void {
  for (const { attribute, blank } of catalogue) {
    if (blank !== undefined && !failed.has(attribute)) values[attribute] ??= blank;
  }
}

function missing(
  row: number,
  values: Values,
  failed: ReadonlySet<string>,
  catalogue: readonly SheetColumn[],
): RowError[] {
  const errors: RowError[] = [];
  for (const { attribute, header, required } of catalogue) {
    if (!required || values[attribute] !== undefined || failed.has(attribute)) continue;
    if (required === true) errors.push(rowError('required', { row, column: header }));
    else if (holds(required, values))
      errors.push(rowError('required-when', { row, column: header }, { when: required.when }));
  }
  return errors;
}

function acrossCells(row: number, values: Values): RowError[] {
  const errors: RowError[] = [];
  const { valid_from: from, valid_until: until, customer_id_type: type, customer_id_number: number } = values;
  if (from && until && until < from)
    errors.push(rowError('until-before-from', { row, column: 'vigente_hasta', value: until }));
  if (type && number && !identificationFits(type, number)) {
    errors.push(rowError('identification-invalid', { row, column: 'identificacion', value: number }, { type }));
  }
  return errors;
}

function checkCell(cell: string, kind: ColumnKind, mark: DecimalMark): Checked {
  if (CONTROL.test(cell)) return { code: 'bad-character' };
  switch (kind.type) {
    case 'text':
      return checkText(cell, kind.lengthMax);
    case 'list':
      return checkList(cell, kind.values);
    case 'integer':
      return checkInteger(cell, kind.min, kind.max);
    case 'decimal':
      return checkDecimal(cell, kind, mark);
    case 'boolean':
      return checkList(cell, { si: 'true', no: 'false' });
    case 'date': {
      const date = toDate(cell);
      return date === null ? { code: 'not-a-date' } : { value: date };
    }
    case 'month': {
      const month = cell.slice(0, 7);
      const isMonth = isPeriod(month) && (cell.length === 7 || isLocalDate(cell));
      return isMonth ? { value: month } : { code: 'not-a-month' };
    }
  }
}

function checkText(written: string, lengthMax: number): Checked {
  const cell = written.replace(GUARD, '');
  if (FORMULA.test(cell)) return { code: 'formula-like' };
  if (cell.length > lengthMax) return { code: 'too-long', params: { max: String(lengthMax) } };
  return { value: cell.normalize('NFC') };
}

function checkList(cell: string, values: Readonly<Record<string, string>>): Checked {
  const key = foldText(cell).replace(/[\s-]+/g, '_');
  const value = Object.hasOwn(values, key) ? values[key] : undefined;
  return value === undefined ? { code: 'not-in-list', params: { allowed: Object.keys(values).join(', ') } } : { value };
}

function checkInteger(cell: string, min: number, max: number): Checked {
  // XLSX writes whole numbers of a decimal-formatted column as 1.0.
  const whole = cell.replace(/[.,]0$/, '');
  if (!/^-?\d{1,9}$/.test(whole)) return { code: 'not-an-integer' };
  const value = Number(whole);
  if (value < min || value > max) return { code: 'out-of-range', params: { min: String(min), max: String(max) } };
  return { value: String(value) };
}

function checkDecimal(cell: string, kind: Extract<ColumnKind, { type: 'decimal' }>, mark: DecimalMark): Checked {
  const plain = toPlainDecimal(cell, mark);
  if (plain === null) return { code: 'not-a-number' };
  if (plain.length > 80) return { code: 'too-precise' };
  const value = decimal(plain);
  const wholeDigits = toText(value.abs().trunc()).length;
  if (value.decimalPlaces() > kind.scale || wholeDigits > kind.precision - kind.scale) return { code: 'too-precise' };
  const below = kind.min !== undefined && value.lt(kind.min);
  const above = kind.max !== undefined && value.gt(kind.max);
  if (below || above) return { code: 'out-of-range', params: { min: kind.min ?? '', max: kind.max ?? '…' } };
  return { value: toText(value) };
}

/** `YYYY-MM-DD` or `DD/MM/YYYY`; a midnight that a spreadsheet put behind the date is dropped. */
function toDate(cell: string): string | null {
  const bare = cell.replace(/[T ]00:00(?::00)?(?:\.0+)?Z?$/, '');
  const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(bare);
  const date = dayFirst
    ? `${dayFirst[3]}-${(dayFirst[2] ?? '').padStart(2, '0')}-${(dayFirst[1] ?? '').padStart(2, '0')}`
    : bare;
  if (!isLocalDate(date)) return null;
  return date >= '1900-01-01' && date <= '2999-12-31' ? date : null;
}
