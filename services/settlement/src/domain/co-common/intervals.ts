import type { IntervalFigure } from '../intervals.js';
import { HOURLY } from './profile.js';

const hoursOf = (column: string, header: string) => `
  select r.ordinal, r.starts_at as moment, r.${column} as value, r.input_id, r.file, r."row", '${header}' as "column"
  from "${HOURLY}" r join snapshot s on s.ordinal = r.ordinal and r.starts_at >= s.segment_from and r.starts_at < s.segment_until
  where s.metering = 'telemetered'`;
const MEASURED: readonly IntervalFigure[] = [
  { symbol: 'KWH', unit: 'kWh', sql: hoursOf('kwh', 'kwh_activa'), norm: null },
  { symbol: 'IND', unit: 'kvarh', sql: hoursOf('inductive_kvarh', 'kvarh_inductiva'), norm: null },
  { symbol: 'CAP', unit: 'kvarh', sql: hoursOf('capacitive_kvarh', 'kvarh_capacitiva'), norm: null },
];

/** What each hour of a telemetered contract measured, kWh and kvarh. */
export const hoursMeasured = (kinds: ReadonlySet<string>): readonly IntervalFigure[] =>
  kinds.has(HOURLY) ? MEASURED : [];
