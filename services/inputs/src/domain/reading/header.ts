import type { InputKind } from '../kinds/kind.js';
import { fileError, type RowError } from './row-error.js';

const COLUMNS_MAX = 200;
const DELIMITERS = [';', ',', '\t'] as const;
type Delimiter = (typeof DELIMITERS)[number];

export interface Header {
  readonly delimiter: Delimiter;
  readonly width: number;
  /** Position of each known column (by English name), from 0; absent optional columns have none. */
  readonly positions: ReadonlyMap<string, number>;
  readonly errors: readonly RowError[];
}

/** Case, accents, blanks and hyphens do not make another header. */
function foldHeader(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** Cells of one line; null when its quotes do not close on the line. */
export function splitLine(line: string, delimiter: string): readonly string[] | null {
  const cells: string[] = [];
  const pattern = new RegExp(`(?:"((?:[^"]|"")*)"|([^${delimiter}"]*))${delimiter}`, 'y');
  const closed = line + delimiter;
  while (pattern.lastIndex < closed.length) {
    const match = pattern.exec(closed);
    if (!match) return null;
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
  }
  return cells;
}

/** The delimiter is the one under which most headers are known. */
function delimiterOf(line: string, known: ReadonlySet<string>): Delimiter {
  const score = (delimiter: Delimiter) => {
    const cells = splitLine(line, delimiter) ?? [];
    return cells.filter((cell) => known.has(foldHeader(cell))).length * 1_000 + Math.min(cells.length, 999);
  };
  return DELIMITERS.reduce((best, next) => (score(next) > score(best) ? next : best));
}

/** Understands the first line of a file of this kind. With a blocking error in `errors` the rows are not read. */
export function readHeader(line: string, kind: InputKind): Header {
  const names = new Map(kind.columns.map((column) => [foldHeader(column.header), column]));
  const delimiter = delimiterOf(line, new Set(names.keys()));
  const cells = splitLine(line, delimiter) ?? line.split(delimiter);
  if (cells.length > COLUMNS_MAX) {
    return {
      delimiter,
      width: cells.length,
      positions: new Map(),
      errors: [fileError('inputs.too-many-columns', { row: 1 }, { limit: COLUMNS_MAX })],
    };
  }
  const positions = new Map<string, number>();
  const errors: RowError[] = [];
  cells.forEach((cell, position) => {
    const column = names.get(foldHeader(cell));
    if (!column) {
      // A blank header above an empty column is what spreadsheets leave behind.
      if (cell !== '')
        errors.push(fileError('inputs.header-unknown', { row: 1, column: cell, value: cell, severity: 'warning' }));
    } else if (positions.has(column.name))
      errors.push(fileError('inputs.header-repeated', { row: 1, column: column.header, value: cell }));
    else positions.set(column.name, position);
  });
  for (const column of kind.columns) {
    if (column.required && !positions.has(column.name))
      errors.push(fileError('inputs.header-missing', { row: 1, column: column.header }));
  }
  return { delimiter, width: cells.length, positions, errors };
}
