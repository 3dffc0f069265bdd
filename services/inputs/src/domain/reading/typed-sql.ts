import { dataColumns, HOUR_COLUMNS, type Column, type InputKind } from '../kinds/kind.js';
import { literal, name, names } from '../sql.js';

/** The rows of the data set, `"row"` and `month` included, over raw cells. `valueOf`: SQL of the typed value of a column's cell. */
export function typedSql(
  kind: InputKind,
  { valueOf, period, cells }: { valueOf: (column: Column) => string; period: string; cells: string },
): string {
  const typed = kind.columns.map((column) => `${valueOf(column)} AS ${name(column.name)}`);
  const rows = `SELECT "row", ${typed.join(', ')} FROM ${cells}`;
  const long =
    kind.hourly === undefined
      ? rows
      : `SELECT * EXCLUDE (${names(HOUR_COLUMNS)}), unnest(range(24))::INTEGER AS "hour", unnest([${names(HOUR_COLUMNS)}]) AS ${name(kind.hourly)} FROM (${rows})`;
  const columns = dataColumns(kind).map((column) => column.name);
  if (kind.monthOf === 'column') return `SELECT "row", ${names(columns)} FROM (${long})`;
  const month = kind.monthOf === 'upload' ? literal(period) : kind.monthOf.sql;
  return `SELECT "row", ${names(columns.filter((column) => column !== 'month'))}, ${month} AS "month" FROM (${long})`;
}
