import type { Need } from './kind.js';

const of = (columns: string, where?: string) =>
  `SELECT ordinal, ${columns} FROM snapshot${where ? ` WHERE ${where}` : ''}`;

/** Rows of the period for each supply point of this sort. */
export function byPoints(where?: string): Need {
  return {
    sql: of('supply_point_code, $period AS month', where),
    match: ['supply_point_code', 'month'],
    fromMonth: 0,
    untilMonth: 0,
  };
}

/**
 * Registers of the period for each supply point of this sort. Nobody waits for those of the month before, which the next ones continue, nor for those of a telemetered meter, a
 * control of its profile: they are frozen where they are loaded, and not billed.
 */
export function byReadings(where: string): Need {
  const control = of('supply_point_code, $period AS month', `metering = 'telemetered'`);
  const before = of('supply_point_code, $month(-1) AS month', `metering = 'manual'`);
  return { ...byPoints(where), also: `${control} UNION ALL ${before}`, fromMonth: -1 };
}

/** Values of the period that the services of this sort share. */
export function byPeriod(where?: string, match: readonly string[] = []): Need {
  return {
    sql: of([...match, '$period AS month'].join(', '), where),
    match: [...match, 'month'],
    fromMonth: 0,
    untilMonth: 0,
  };
}

/** The dated sets of the period, each from any month before. */
export function byScope(match: readonly string[], where?: string): Need {
  return { sql: of(match.length > 0 ? match.join(', ') : '1', where), match, fromMonth: null, untilMonth: 0 };
}
