import type { ColumnarSession } from '@kantia/platform/ports/columnar';
import type { InputKind } from '../../domain/kinds/kind.js';
import { bothWaysSql, evidenceSql, markOf, type DecimalMark } from '../../domain/reading/decimal-mark.js';
import type { Header } from '../../domain/reading/header.js';
import { fileError, type RowError } from '../../domain/reading/row-error.js';

export interface Marks {
  readonly marks: ReadonlyMap<string, DecimalMark>;
  /** Columns whose figures cannot be read: the column has its error, its cells are not checked one by one. */
  readonly unclear: ReadonlySet<string>;
  /** Columns whose cells hold no mark at all: they are read with a point. */
  readonly unmarked: ReadonlySet<string>;
  readonly errors: readonly RowError[];
}

/** The decimal mark of every figure column: as given with the upload, else as the whole column of the view `cells` shows. */
export async function marksOf(file: {
  session: ColumnarSession;
  kind: InputKind;
  header: Header;
  given: DecimalMark | 'auto';
  workbook: boolean;
  cells: string;
}): Promise<Marks> {
  const marks = new Map<string, DecimalMark>();
  const unclear = new Set<string>();
  const unmarked = new Set<string>();
  const errors: RowError[] = [];
  for (const column of file.kind.columns) {
    if (column.type.is !== 'decimal' || !file.header.positions.has(column.name)) continue;
    if (file.given !== 'auto') {
      marks.set(column.name, file.given);
      continue;
    }
    const [evidence] = await file.session.query<{ comma: bigint; point: bigint; either: bigint }>(
      evidenceSql(column.name, file.cells),
    );
    const mark = markOf({
      comma: Number(evidence?.comma ?? 0),
      point: Number(evidence?.point ?? 0),
      either: Number(evidence?.either ?? 0),
    });
    if (mark === 'none') unmarked.add(column.name);
    if (mark === 'none') marks.set(column.name, 'point');
    else if (mark === 'comma' || mark === 'point') marks.set(column.name, mark);
    else if (mark === 'ambiguous' && file.workbook) marks.set(column.name, 'point');
    else {
      unclear.add(column.name);
      const place = { row: 1, column: column.header };
      errors.push(
        mark === 'mixed'
          ? fileError('inputs.decimal-mixed', place)
          : fileError('inputs.decimal-ambiguous', { ...place, value: await samplesOf(file, column.name) }),
      );
    }
  }
  return { marks, unclear, unmarked, errors };
}

const SAMPLES = 3;

/** Some of the figures as they are written, so that whoever loads the file sees what either mark would make of them. */
async function samplesOf({ session, cells }: { session: ColumnarSession; cells: string }, column: string) {
  const rows = await session.query<{ cell: string }>(bothWaysSql(column, cells, SAMPLES));
  return rows.map(({ cell }) => cell).join(' ');
}
