import { dataColumns, type InputKind } from '../kinds/kind.js';
import { literal, name, names, sameKey } from '../sql.js';

/** What every data set has beside its own columns. */
const PROVENANCE = ['input_id', 'file', 'row'] as const;

/** The rows of all accepted inputs of a kind between two months, with the version of their input. Table `input` names the files. */
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
  return `SELECT input.input_id, input.file, ${row} AS "row", input.version, ${columns.join(', ')}
    FROM read_parquet([${paths.map(literal).join(', ')}], union_by_name = true, filename = 'source_path'${options}) data
    JOIN input ON input.path = data.source_path AND input.kind = ${literal(kind.code)}
    WHERE data."month" BETWEEN ${literal(from)} AND ${literal(until)}`;
}

export const currentSql = {
  /** Which version holds each block. */
  newest: (block: readonly string[], source: string): string =>
    `SELECT ${names(block)}, max(version) AS version FROM ${source} GROUP BY ALL`,
  /** The rows in force: a newer input replaces whole blocks, never single rows inside one. */
  current: (block: readonly string[], source: string, newest: string): string =>
    `SELECT s.* EXCLUDE (version) FROM ${source} s SEMI JOIN ${newest} n ON s.version = n.version AND ${sameKey(block, 's', 'n')}`,
};

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
