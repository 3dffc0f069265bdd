import { present } from '@kantia/kernel/assert';
import type { ColumnarSession } from '@kantia/platform/ports/columnar';
import type { Column, InputKind } from '../../domain/kinds/kind.js';
import { typedCell } from '../../domain/reading/checks.js';
import type { Header } from '../../domain/reading/header.js';
import { cellsSql, linesSql, plainCellsSql } from '../../domain/reading/lines-sql.js';
import { plainCell } from '../../domain/reading/plain-cells.js';
import { fileError } from '../../domain/reading/row-error.js';
import { typedSql } from '../../domain/reading/typed-sql.js';
import { literal } from '../../domain/sql.js';
import type { SourceText, StoredInput } from '../ports.js';
import type { ErrorLog } from './error-log.js';
import { marksOf } from './marks.js';

export interface OpenFile {
  readonly session: ColumnarSession;
  readonly log: ErrorLog;
  readonly kind: InputKind;
  readonly input: StoredInput;
  readonly source: SourceText;
  readonly header: Header;
}

/** Below this, going line by line costs nothing that a person would notice. */
const LINES_FOR_NATIVE = 10_000;
const LINES_OF_SAMPLE = 1_000;

/**
 * Makes the view `typed` of a file's rows and says how many records the file has. A large file without quotes is split by DuckDB itself and read in one
 * pass; on any doubt whether each line is one faultless record it is read line by line, which names every error.
 */
export async function openTyped(file: OpenFile): Promise<number> {
  return (await typedAtOnce(file)) ?? (await typedByLine(file));
}

async function typedAtOnce(file: OpenFile): Promise<number | null> {
  const { session, kind, input, source, header } = file;
  if (source.lines === null || source.lines < LINES_FOR_NATIVE) return null;
  const sample = `(SELECT * FROM (${linesSql(source.path)}) LIMIT ${LINES_OF_SAMPLE})`;
  await session.run(`CREATE TEMP TABLE sample AS ${cellsSql(header, kind.columns, sample)}`);
  const marks = await marksOf({ ...file, given: input.decimalMark, workbook: source.workbook, cells: 'sample' });
  if (marks.unclear.size > 0) return null;
  const plain = new Map(
    kind.columns.map((column) => {
      const unmarked = marks.unmarked.has(column.name) && input.decimalMark === 'auto';
      return [column, plainCell(column, unmarked ? null : (marks.marks.get(column.name) ?? 'point'))] as const;
    }),
  );
  const fitting = [...plain.values()].map(({ fits }) => fits).join(' AND ');
  await writeTyped(file, {
    cells: `(${plainCellsSql(header, kind.columns, source.path)}) WHERE ${fitting}`,
    valueOf: (column) => present(plain.get(column), 'a column of the kind').value,
  });
  const records = source.lines - 1;
  const [counted] = await session.query<{ rows: number }>('SELECT CAST(count(*) AS INTEGER) AS "rows" FROM typed');
  return counted?.rows === records * (kind.hourly === undefined ? 1 : 24) ? records : null;
}

async function typedByLine(file: OpenFile): Promise<number> {
  const { session, log, kind, input, source, header } = file;
  const path = `${session.folder}/cells.parquet`;
  await session.run(
    `COPY (${cellsSql(header, kind.columns, `(${linesSql(source.path)})`)}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  await session.run(`CREATE TEMP VIEW cells AS SELECT * FROM read_parquet(${literal(path)})`);
  const [counted] = await session.query<{ rows: number }>('SELECT CAST(count(*) AS INTEGER) AS "rows" FROM cells');
  if (!counted || counted.rows === 0) {
    await log.add([fileError('inputs.no-rows')]);
    return 0;
  }
  const marks = await marksOf({ ...file, given: input.decimalMark, workbook: source.workbook, cells: 'cells' });
  await log.add(marks.errors);
  await log.addBrokenRecords();
  for (const column of kind.columns) {
    if (!marks.unclear.has(column.name)) await log.addCells(column, marks.marks.get(column.name) ?? 'point');
  }
  await writeTyped(file, {
    cells: 'cells WHERE problem IS NULL',
    valueOf: (column) => typedCell(column, marks.marks.get(column.name) ?? 'point'),
  });
  return counted.rows;
}

async function writeTyped(
  { session, kind, input }: OpenFile,
  rows: { readonly cells: string; readonly valueOf: (column: Column) => string },
): Promise<void> {
  const path = typedPath(session);
  await session.run(
    `COPY (${typedSql(kind, { ...rows, period: input.period })}) TO ${literal(path)} (FORMAT parquet, COMPRESSION zstd)`,
  );
  await session.run(`CREATE OR REPLACE TEMP VIEW typed AS SELECT * FROM read_parquet(${literal(path)})`);
}

/** The rows of `typed`, in the order of the file. */
export function typedPath(session: ColumnarSession): string {
  return `${session.folder}/typed.parquet`;
}
