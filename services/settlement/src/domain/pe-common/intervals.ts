import { NO_PLACE, type IntervalFigure } from '../intervals.js';
import { PEAK_HOURS } from '../policies/pe-peak-hours.js';
import { HOLIDAYS, NO_HOLIDAYS, quartersSql } from './profile.js';

const PROFILE = 'pe.load-profile';
const PIECES = `
  select ordinal, segment, segment_from as piece_from, segment_until as piece_until, coalesce(excludes_sundays_holidays, false) as excludes
  from snapshot where segment_from is not null and metering = 'telemetered'`;
const PEAK = PEAK_HOURS.map(({ norm }) => norm).join('; ');

/** What each quarter of a telemetered service measured, kWh and kvarh before the meter's factor, and whether it is one of peak hours (1) or not (0). */
export function quartersMeasured(kinds: ReadonlySet<string>): readonly IntervalFigure[] {
  if (!kinds.has(PROFILE)) return [];
  // Only Sundays are off peak where no holidays were loaded.
  const holidays = kinds.has('pe.holidays') ? HOLIDAYS : NO_HOLIDAYS;
  const figure = (value: string, place: string) =>
    `select ordinal, moment, ${value} as value, ${place} from (${quartersSql({ holidays, pieces: PIECES })})`;
  const cellOf = (column: string) => `input_id, file, "row", '${column}' as "column"`;
  return [
    { symbol: 'KWH', unit: 'kWh', sql: figure('kwh', cellOf('kwh')), norm: null },
    { symbol: 'KVARH', unit: 'kvarh', sql: figure('kvarh', cellOf('kvarh')), norm: null },
    {
      symbol: 'HP',
      unit: '',
      sql: figure('(case when is_peak then 1 else 0 end)::decimal(1,0)', NO_PLACE),
      norm: PEAK,
    },
  ];
}
