import { dataColumns, type InputKind } from '../kinds/kind.js';
import { addMonths, firstDay, type Period } from '@kantia/kernel/period';
import { literal, name, names, sameKey } from '../sql.js';

/** What every data set has beside its own columns. */
const PROVENANCE = ['input_id', 'file', 'row'] as const;

/** The parts of a kind's block, as columns of its source. */
export function blockColumns(kind: InputKind): readonly string[] {
  return kind.block.map((_, part) => `block_${part}`);
}

/**
 * The rows of all accepted inputs of a kind between two months, with their block and its `precedence`: the highest of a block is in force.
 * A version that the file itself carries comes before the order of uploads. Table `input` names the files.
 */
export function sourceSql({
  kind,
  paths,
  from,
  until,
}: {
  kind: InputKind;
  paths: readonly string[];
  from: string;
  until: string;
}): string {
  const columns = dataColumns(kind).map(
    ({ name: column, sqlType }) => `CAST(data.${name(column)} AS ${sqlType}) AS ${name(column)}`,
  );
  // Derived data sets are no files that a person can open: their record number is the place in the object.
  const row = kind.origin === 'derived' ? 'CAST(data.file_row_number + 2 AS INTEGER)' : 'data."row"';
  const options = kind.origin === 'derived' ? ', file_row_number = true' : '';
  const precedence = kind.versioned
    ? 'CAST(data."version" AS BIGINT) * 4294967296 + input.precedence'
    : 'CAST(input.precedence AS BIGINT)';
  const blocks = blockColumns(kind).map((part, i) => `${kind.block[i]} AS ${part}`);
  return `SELECT *, ${blocks.join(', ')} FROM (SELECT input.input_id, input.file, ${row} AS "row", ${precedence} AS precedence, ${columns.join(', ')}
    FROM (FROM read_parquet([${paths.map(literal).join(', ')}], union_by_name = true, filename = 'source_path'${options})${withLaterColumns(kind)}) data
    JOIN input ON input.path = data.source_path AND input.kind = ${literal(kind.code)}
    WHERE data."month" BETWEEN ${literal(from)} AND ${literal(until)})`;
}

/** Inputs that were read before a kind got a further, optional column lack it: it is blank in them. */
function withLaterColumns(kind: InputKind): string {
  const optional = new Set(kind.columns.filter(({ required }) => !required).map((column) => column.name));
  const blank = dataColumns(kind)
    .filter((column) => optional.has(column.name))
    .map(({ name: column, sqlType }) => `CAST(NULL AS ${sqlType}) AS ${name(column)}`);
  return blank.length === 0 ? '' : ` UNION ALL BY NAME SELECT ${blank.join(', ')} WHERE false`;
}

export const currentSql = {
  /** Which precedence holds each block. */
  newest: (kind: InputKind, source: string): string =>
    `SELECT ${names(blockColumns(kind))}, max(precedence) AS precedence FROM ${source} GROUP BY ALL`,
  /** The rows in force: a newer input replaces whole blocks, never single rows inside one. */
  current: (kind: InputKind, source: string, newest: string): string =>
    `SELECT s.* EXCLUDE (precedence, ${names(blockColumns(kind))}) FROM ${source} s
     SEMI JOIN ${newest} n ON s.precedence = n.precedence AND ${sameKey(blockColumns(kind), 's', 'n')}`,
};

/** Of each scope the set in force on the first day of the period and those that begin inside it. */
export function datedSql(scope: readonly string[], rows: string, period: Period): string {
  const since = `SELECT ${[...scope.map(name), `max(valid_from) FILTER (valid_from <= DATE ${literal(firstDay(period))}) AS since`].join(', ')} FROM ${rows} GROUP BY ALL`;
  return `SELECT r.* FROM ${rows} r JOIN (${since}) s ON ${sameKey(scope, 'r', 's')}
    WHERE r.valid_from >= coalesce(s.since, r.valid_from) AND r.valid_from < DATE ${literal(firstDay(addMonths(period, 1)))}`;
}

/** A loaded value beats a derived one, key by key: printed tariffs may differ from ours in the last digit. */
export function fallbackSql(key: readonly string[], loaded: string, derived: string): string {
  return `SELECT * FROM ${loaded} UNION ALL BY NAME SELECT * FROM ${derived} d ANTI JOIN ${loaded} l ON ${sameKey(key, 'd', 'l')}`;
}

/** No input at all: the columns without rows. */
export function emptySql(columns: readonly { readonly name: string; readonly sqlType: string }[]): string {
  const all = [
    { name: 'input_id', sqlType: 'VARCHAR' },
    { name: 'file', sqlType: 'VARCHAR' },
    { name: 'row', sqlType: 'INTEGER' },
    ...columns,
  ];
  return `SELECT ${all.map(({ name: column, sqlType }) => `CAST(NULL AS ${sqlType}) AS ${name(column)}`).join(', ')} WHERE false`;
}

/** Columns of a resolved data set, in their order. */
export function resolvedColumns(kind: InputKind): readonly string[] {
  return [
    ...(kind.scope === 'point' ? ['ordinal'] : []),
    ...PROVENANCE,
    ...dataColumns(kind).map((column) => column.name),
  ];
}
