import { addMonths, type Period } from '@kantia/kernel/period';
import { resolvedColumns } from './newest-wins.js';
import type { InputKind, Need } from '../kinds/kind.js';
import { literal, name, names, sameKey } from '../sql.js';

const NO_MONTH_BEFORE = '0000-00';

/** The months whose data may answer a need. */
export function monthsOf(
  need: Pick<Need, 'fromMonth' | 'untilMonth'>,
  period: Period,
): { readonly from: string; readonly until: string } {
  return {
    from: need.fromMonth === null ? NO_MONTH_BEFORE : addMonths(period, need.fromMonth),
    until: addMonths(period, need.untilMonth),
  };
}

/** One row per service and key that it needs (`required`) or that is frozen with it when it is loaded. */
export function needSql(need: Need, period: Period): string {
  const part = (sql: string, required: boolean) =>
    `SELECT DISTINCT ${names(['ordinal', ...need.match])}, ${required} AS required FROM (${placed(sql, period)})`;
  return need.also === undefined
    ? part(need.sql, true)
    : `SELECT * REPLACE (bool_or(required) AS required) FROM (${part(need.sql, true)} UNION ALL ${part(need.also, false)}) GROUP BY ${names(['ordinal', ...need.match])}`;
}

function placed(sql: string, period: Period): string {
  return sql
    .replaceAll('$period', literal(period))
    .replace(/\$month\((-?\d+)\)/g, (_, months: string) => literal(addMonths(period, Number(months))));
}

/** The needs that some row in force answers. */
export function coveredSql(need: Need, needs: string, current: string): string {
  return `SELECT n.* FROM ${needs} n SEMI JOIN ${current} c ON ${sameKey(need.match, 'n', 'c')}`;
}

/** Needs of the waiting services that nothing answers, as ordinals. */
export function lackingSql(needs: string, covered: string, match: readonly string[]): string {
  return `SELECT DISTINCT n.ordinal FROM ${needs} n SEMI JOIN waiting w ON n.ordinal = w.ordinal
          ANTI JOIN ${covered} c ON n.ordinal = c.ordinal AND ${sameKey(match, 'n', 'c')} WHERE n.required`;
}

/**
 * The frozen data set of a kind for the services that go: rows per service (with its `ordinal`) where the kind is of points, the shared rows
 * once otherwise. The order is total, so that equal inputs give equal bytes.
 */
export function resolvedSql(kind: InputKind, need: Need, needs: string, current: string): string {
  const columns = resolvedColumns(kind);
  const ready = `(SELECT * FROM ${needs} SEMI JOIN ready USING (ordinal))`;
  const order = kind.scope === 'point' ? ['ordinal', ...kind.key] : kind.key;
  const selected = columns.map((column) => (column === 'ordinal' ? 'n.ordinal' : `c.${name(column)}`)).join(', ');
  const join = kind.scope === 'point' ? 'JOIN' : 'SEMI JOIN';
  return `SELECT ${selected} FROM ${current} c ${join} ${ready} n ON ${sameKey(need.match, 'c', 'n')} ORDER BY ${names(order)}, "row"`;
}

/** How a key reads in a list of what is missing; the kind itself where any row would do. */
export function keyLabelSql(kind: InputKind, match: readonly string[], table: string): string {
  if (match.length === 0) return literal(kind.name.es);
  return `concat_ws(' · ', ${match.map((column) => `CAST(${table}.${name(column)} AS VARCHAR)`).join(', ')})`;
}
