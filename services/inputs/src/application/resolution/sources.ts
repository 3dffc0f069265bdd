import type { ColumnarSession } from '@kantia/platform/ports/columnar';
import type { Period } from '@kantia/kernel/period';
import { dataColumns, type InputKind, type Need } from '../../domain/kinds/kind.js';
import { monthsOf } from '../../domain/resolution/needs.js';
import { currentSql, datedSql, emptySql, fallbackSql, sourceSql } from '../../domain/resolution/newest-wins.js';
import type { AcceptedInput } from '../ports.js';

/** An accepted input whose data lie in a local file. */
export interface LocalInput extends Pick<AcceptedInput, 'id' | 'kind' | 'version' | 'fileName'> {
  readonly path: string;
}

/** Registers the inputs that may answer, as the table `input` (several inputs may share one file of equal bytes). */
export async function openInputs(session: ColumnarSession, inputs: readonly LocalInput[]): Promise<void> {
  const rows = inputs.map(({ path, id, kind, version, fileName }) => [path, id, kind, String(version), fileName]);
  const file = await session.writeRows('inputs.csv', ['path', 'input_id', 'kind', 'precedence', 'file'], rows);
  await session.run(
    `CREATE TEMP TABLE input AS SELECT * FROM read_csv('${file}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"',
       columns = {'path': 'VARCHAR', 'input_id': 'VARCHAR', 'kind': 'VARCHAR', 'precedence': 'INTEGER', 'file': 'VARCHAR'})`,
  );
}

/**
 * Makes the view `view` of the rows of a kind that are in force: of each block the newest input, and where nothing is loaded for a key,
 * the derived value that stands in.
 */
export async function openCurrent(
  session: ColumnarSession,
  given: {
    kind: InputKind;
    standIn: InputKind | null;
    inputs: readonly LocalInput[];
    months: Pick<Need, 'fromMonth' | 'untilMonth'>;
    period: Period;
    view: string;
  },
): Promise<void> {
  const { kind, standIn, inputs, period, view } = given;
  const months = monthsOf(given.months, period);
  const loaded = standIn || kind.datedBy ? `${view}_loaded` : view;
  await openOne(session, { kind, inputs, ...months, view: loaded });
  if (kind.datedBy) await session.run(`CREATE TEMP VIEW ${view} AS ${datedSql(kind.datedBy, loaded, period)}`);
  if (!standIn) return;
  await openOne(session, { kind: standIn, inputs, ...months, view: `${view}_derived` });
  await session.run(`CREATE TEMP VIEW ${view} AS ${fallbackSql(kind.key, loaded, `${view}_derived`)}`);
}

async function openOne(
  session: ColumnarSession,
  given: { kind: InputKind; inputs: readonly LocalInput[]; from: string; until: string; view: string },
): Promise<void> {
  const { kind, from, until, view } = given;
  const paths = [...new Set(given.inputs.filter((input) => input.kind === kind.code).map(({ path }) => path))];
  const columns = dataColumns(kind);
  if (paths.length === 0) {
    await session.run(`CREATE TEMP VIEW ${view} AS ${emptySql(columns)}`);
    return;
  }
  await session.run(`CREATE TEMP VIEW ${view}_source AS ${sourceSql({ kind, paths, from, until })}`);
  await session.run(`CREATE TEMP TABLE ${view}_newest AS ${currentSql.newest(kind, `${view}_source`)}`);
  await session.run(`CREATE TEMP VIEW ${view} AS ${currentSql.current(kind, `${view}_source`, `${view}_newest`)}`);
}
