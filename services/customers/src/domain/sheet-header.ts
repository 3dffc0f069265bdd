import { foldText } from './fold-text.js';
import { rowError, type RowError } from './row-error.js';
import type { SheetColumn } from './sheet-column.js';

export interface PlacedColumn {
  readonly column: SheetColumn;
  /** Position in the record, from 0. */
  readonly at: number;
}

export interface HeaderMatch {
  readonly placed: readonly PlacedColumn[];
  readonly width: number;
  /** Headers that the catalogue does not know; reported and ignored. */
  readonly unknown: readonly string[];
  readonly errors: readonly RowError[];
}

/** Spreadsheets turn `cliente_codigo` into `Cliente Código` easily: blanks and hyphens count as underscores. */
function headerKey(header: string): string {
  return foldText(header).replace(/[\s-]+/g, '_');
}

/** Places the columns of the catalogue in a header. Case, accents and order do not matter. */
export function matchHeader(header: readonly string[], catalogue: readonly SheetColumn[]): HeaderMatch {
  const known = new Map(catalogue.map((column) => [headerKey(column.header), column]));
  const placed: PlacedColumn[] = [];
  const unknown: string[] = [];
  const errors: RowError[] = [];
  const seen = new Set<string>();
  const last = header.findLastIndex((cell) => cell.trim() !== '');
  for (const [at, cell] of header.slice(0, last + 1).entries()) {
    const column = known.get(headerKey(cell));
    if (!column) {
      if (cell.trim() !== '') unknown.push(cell.trim().slice(0, 60));
      continue;
    }
    if (seen.has(column.header))
      errors.push(rowError('duplicate-column', { row: 1, column: column.header, value: cell }));
    seen.add(column.header);
    placed.push({ column, at });
  }
  for (const column of catalogue) {
    if (column.required === true && !seen.has(column.header))
      errors.push(rowError('missing-column', { row: 1, column: column.header }));
  }
  return { placed, width: last + 1, unknown, errors };
}
