import { present } from '@kantia/kernel/assert';
import type { Period } from '@kantia/kernel/period';
import type { ColumnarSession } from '@kantia/platform/ports/columnar';
import { kindOf } from '../../domain/kinds/catalogue.js';
import type { InputKind, Need } from '../../domain/kinds/kind.js';
import { coveredSql, needSql } from '../../domain/resolution/needs.js';
import { literal, names } from '../../domain/sql.js';
import { openCurrent, openInputs, type LocalInput } from './sources.js';

/** A kind in a session: `needs`, `current` and `covered` are tables or views there. */
export interface KindCoverage {
  readonly kind: InputKind;
  readonly need: Need;
  /** Nobody waits for it: the kind is optional, or no service of the snapshot requires it. */
  readonly optional: boolean;
  readonly needs: string;
  readonly current: string;
  readonly covered: string;
  /** Different keys that the snapshot needs, and how many of them are answered. */
  readonly neededCount: number;
  readonly coveredCount: number;
}

/** Opens snapshot and inputs: table `frozen` (all of it), view `snapshot` (contracts in force), and per kind what is needed and answered. */
export async function openCoverage(
  session: ColumnarSession,
  given: { kinds: readonly InputKind[]; inputs: readonly LocalInput[]; period: Period; snapshot: string },
): Promise<readonly KindCoverage[]> {
  await openInputs(session, given.inputs);
  await session.run(`CREATE TEMP VIEW frozen AS SELECT * FROM read_parquet(${literal(given.snapshot)})`);
  await session.run('CREATE TEMP VIEW snapshot AS SELECT * FROM frozen WHERE segment IS NOT NULL');
  const coverages: KindCoverage[] = [];
  for (const [index, kind] of given.kinds.entries()) {
    coverages.push(await openKind(session, { kind, index, inputs: given.inputs, period: given.period }));
  }
  return coverages;
}

async function openKind(
  session: ColumnarSession,
  given: { kind: InputKind; index: number; inputs: readonly LocalInput[]; period: Period },
): Promise<KindCoverage> {
  const { kind, index, inputs, period } = given;
  const need = present(kind.need, `${kind.code} is needed by somebody`);
  const [needs, current, covered] = [`need_${index}`, `current_${index}`, `covered_${index}`];
  const standIn = kind.standIn === null ? null : present(kindOf(kind.standIn), `${kind.standIn} is in the catalogue`);
  await openCurrent(session, { kind, standIn, inputs, months: need, period, view: current });
  await session.run(`CREATE TEMP TABLE ${needs} AS ${needSql(need, period)}`);
  const taken = need.also !== undefined && !(await isRequired(session, needs));
  // Where nobody requires the kind, what would be taken along is shown and counted as optional.
  if (taken) await session.run(`UPDATE ${needs} SET required = true`);
  await session.run(`CREATE TEMP TABLE ${covered} AS ${coveredSql(need, needs, current)}`);
  const [neededCount, coveredCount] = await keyCounts(session, need, [needs, covered]);
  return { kind, need, optional: kind.optional || taken, needs, current, covered, neededCount, coveredCount };
}

async function isRequired(session: ColumnarSession, needs: string): Promise<boolean> {
  return (await session.query(`SELECT ordinal FROM ${needs} WHERE required LIMIT 1`)).length > 0;
}

/** Different keys that are required in each of two tables. */
async function keyCounts(
  session: ColumnarSession,
  { match }: Need,
  tables: readonly [string, string],
): Promise<readonly [number, number]> {
  const key = match.length > 0 ? names(match) : 'required';
  const [needed, covered] = tables.map(
    (table) => `(SELECT CAST(count(*) AS INTEGER) FROM (SELECT DISTINCT ${key} FROM ${table} WHERE required))`,
  );
  const [counted] = await session.query<{ needed: number; covered: number }>(
    `SELECT ${needed} AS needed, ${covered} AS covered`,
  );
  return [counted?.needed ?? 0, counted?.covered ?? 0];
}
