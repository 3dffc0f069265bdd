import { z } from 'zod';
import { PEAK_HOURS } from '../policies/pe-peak-hours.js';
import { figure, provenance } from '../row.js';

/** What a profile measured in a piece of the month, before the factor; its place is that of the first interval. */
export const profileColumns = {
  ...provenance,
  ordinal: z.number().int(),
  segment: z.number().int(),
  peak_kwh: figure,
  off_peak_kwh: figure,
  /** Null where an interval has none. */
  kvarh: figure.nullable(),
  /** Intervals that have kvarh, and the end of the first one that has none, local. */
  with_kvarh: z.number().int(),
  first_without_kvarh: z.string().nullable(),
  expected: z.number().int(),
  present: z.number().int(),
  repeated: z.number().int(),
  /** End of the first interval that is not there, local; the one after the last where all are. */
  first_missing: z.string(),
  peak_kw: figure.nullable(),
  peak_at: z.string().nullable(),
  peak_input_id: provenance.input_id,
  peak_file: provenance.file,
  peak_row: provenance.row,
  off_peak_kw: figure.nullable(),
  off_peak_at: z.string().nullable(),
  off_peak_input_id: provenance.input_id,
  off_peak_file: provenance.file,
  off_peak_row: provenance.row,
};

const PEAK_HOURS_ROWS = PEAK_HOURS.map(
  ({ value, validFrom, validUntil }) =>
    `('${validFrom}', '${validUntil ?? '9999-12'}', ${value.fromHour * 4}, ${value.untilHour * 4})`,
).join(', ');
const PEAK_HOURS_OF_MONTH = `
  select peak_from, peak_until from (values ${PEAK_HOURS_ROWS}) as policy(valid_from, valid_until, peak_from, peak_until), frame
  where frame.period between policy.valid_from and policy.valid_until`;
const INTERVALS_A_MONTH = 31 * 96;
const DAYS_OFF = `(isodow(piece_from) + slot // 96) % 7 = 0 or piece_from + slot // 96 in (select date from days_off)`;

/** Rows of the profile in their piece; `slot` counts quarters of an hour from its start, so `slot % 96` is the quarter of the day. */
const quarters = (pieces: string, where: string) => `
  select *, slot % 96 >= peak_from and slot % 96 < peak_until and not (excludes and (${DAYS_OFF})) as is_peak from (
    select *, ((date_diff('minute', piece_from::timestamp, ends_at) - 1) // 15)::integer as slot
    from "pe.load-profile" join ${pieces} using (ordinal) where ends_at > piece_from and ends_at <= piece_until and ${where}
  ), peak_hours`;

const endOf = (quartersSince: string) =>
  `strftime(piece_from + (${quartersSince})::integer * interval 15 minute, '%Y-%m-%dT%H:%M')`;

interface Profile {
  /** SELECT of dates that are off peak for who excludes them. */
  readonly holidays: string;
  /** SELECT of `ordinal, segment, piece_from, piece_until, excludes`: days that are measured together. */
  readonly pieces: string;
}

/**
 * Determinants of the profile, a row for each piece, measured or not: kWh at and off peak, kvarh, greatest demands, and what of the days is there.
 * One grouped scan; a second, narrow look finds the first row and the earliest of those with the greatest kWh.
 */
export function profileSql({ holidays, pieces }: Profile): string {
  return `
with peak_hours as (${PEAK_HOURS_OF_MONTH}), days_off as (${holidays}), pieces as (${pieces}), halves as (
  select ordinal, segment, piece_from, is_peak, sum(kwh) as kwh, sum(kvarh) as kvarh, max(kwh) as top, count(*) as quarters,
    count(kvarh) as with_kvarh, min(slot) filter (kvarh is null) as kvarh_gap, bitstring_agg(slot, 0, ${INTERVALS_A_MONTH - 1}) as slots
  from (${quarters('pieces', 'true')}) group by all
), measured as materialized (
  select ordinal, segment, piece_from, sum(kwh) filter (is_peak) as peak_kwh, sum(kwh) filter (not is_peak) as off_peak_kwh,
    case when sum(with_kvarh) = sum(quarters) then sum(kvarh) end as kvarh, sum(with_kvarh) as with_kvarh, min(kvarh_gap) as kvarh_gap, max(top) filter (is_peak) as peak_top,
    max(top) filter (not is_peak) as off_top, sum(quarters) as quarters, bit_or(slots) as slots,
    min(bit_position('1'::bit, slots)) as first_quarter
  from halves group by all
), placed as (
  select pieces.*, peak_top, off_top, first_quarter from measured join pieces using (ordinal, segment, piece_from)
), marks as (
  select ordinal, segment, piece_from, arg_min(place, slot) as first,
    arg_min(place, slot) filter (is_peak and kwh = peak_top) as peak_place, min(slot) filter (is_peak and kwh = peak_top) as peak_slot,
    arg_min(place, slot) filter (not is_peak and kwh = off_top) as off_place, min(slot) filter (not is_peak and kwh = off_top) as off_slot
  from (select *, {input_id: input_id, file: file, "row": "row"} as place from (${quarters(
    'placed',
    `(kwh = peak_top or kwh = off_top or ends_at <= piece_from + first_quarter::integer * interval 15 minute)`,
  )})) group by all
)
select ordinal, segment, strftime(piece_from, '%Y-%m-%d') as piece_from, strftime(piece_until, '%Y-%m-%d') as piece_until,
  first.input_id as input_id, first.file as file, first."row" as "row",
  coalesce(peak_kwh, 0)::decimal(38,6) as peak_kwh, coalesce(off_peak_kwh, 0)::decimal(38,6) as off_peak_kwh, kvarh::decimal(38,6) as kvarh,
  coalesce(with_kvarh, 0)::integer as with_kvarh, ${endOf('kvarh_gap + 1')} as first_without_kvarh,
  (date_diff('day', piece_from, piece_until) * 96)::integer as expected, coalesce(bit_count(slots), 0)::integer as present,
  coalesce(quarters - bit_count(slots), 0)::integer as repeated, ${endOf(`coalesce(bit_position('0'::bit, slots), 1)`)} as first_missing,
  (peak_top * 4)::decimal(18,6) as peak_kw, ${endOf('peak_slot + 1')} as peak_at,
  peak_place.input_id as peak_input_id, peak_place.file as peak_file, peak_place."row" as peak_row,
  (off_top * 4)::decimal(18,6) as off_peak_kw, ${endOf('off_slot + 1')} as off_peak_at,
  off_place.input_id as off_peak_input_id, off_place.file as off_peak_file, off_place."row" as off_peak_row
from pieces left join measured using (ordinal, segment, piece_from) left join marks using (ordinal, segment, piece_from)
order by ordinal, segment, pieces.piece_from`;
}

/** The quarters behind `profileSql`, one by one: SELECT of `ordinal, moment` (end), kwh, kvarh, is_peak and place. */
export function quartersSql({ holidays, pieces }: Profile): string {
  return `
with peak_hours as (${PEAK_HOURS_OF_MONTH}), days_off as (${holidays}), pieces as (${pieces})
select ordinal, ends_at as moment, kwh, kvarh, is_peak, input_id, file, "row" from (${quarters('pieces', 'true')})`;
}

/** Without holidays only Sundays are off peak for who excludes them. */
export const NO_HOLIDAYS = 'select null::date as date where false';
export const HOLIDAYS = 'select distinct date from "pe.holidays"';
