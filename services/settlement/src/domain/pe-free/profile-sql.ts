import { PEAK_HOURS } from '../policies/pe-peak-hours.js';

const PEAK_HOURS_ROWS = PEAK_HOURS.map(
  ({ value, validFrom, validUntil }) =>
    `('${validFrom}', '${validUntil ?? '9999-12'}', ${value.fromHour * 4}, ${value.untilHour * 4})`,
).join(', ');
const INTERVALS_A_MONTH = 31 * 96;
const DAYS_OFF = `(isodow(segment_from) + slot // 96) % 7 = 0 or segment_from + slot // 96 in (select date from days_off)`;

/** Rows of the profile in their segment; `slot` counts quarters of an hour from its start, so `slot % 96` is the quarter of the day. */
const quarters = (segments: string, where: string) => `
  select *, slot % 96 >= peak_from and slot % 96 < peak_until and not (excludes and (${DAYS_OFF})) as is_peak from (
    select *, ((date_diff('minute', segment_from::timestamp, ends_at) - 1) // 15)::integer as slot
    from "pe.load-profile" join ${segments} using (ordinal) where ends_at > segment_from and ends_at <= segment_until and ${where}
  ), peak_hours`;

const endOf = (quartersSince: string) =>
  `strftime(segment_from + (${quartersSince})::integer * interval 15 minute, '%Y-%m-%dT%H:%M')`;

/**
 * Determinants of the profile, a row for each segment: kWh at and off peak, kvarh, greatest demands, and what of the days is there. One
 * grouped scan; a second, narrow look finds the first row and the earliest of those with the greatest kWh. `holidays`: a SELECT of dates.
 */
export function determinantsSql({ holidays, where }: { readonly holidays: string; readonly where: string }): string {
  return `
with peak_hours as (
  select peak_from, peak_until from (values ${PEAK_HOURS_ROWS}) as policy(valid_from, valid_until, peak_from, peak_until), frame
  where frame.period between policy.valid_from and policy.valid_until
), days_off as (${holidays}), segments as (
  select ordinal, segment, segment_from, segment_until, coalesce(excludes_sundays_holidays, false) as excludes
  from snapshot where segment_from is not null and ${where}
), halves as (
  select ordinal, segment, is_peak, sum(kwh) as kwh, sum(kvarh) as kvarh, max(kwh) as top, count(*) as quarters,
    count(kvarh) as with_kvarh, bitstring_agg(slot, 0, ${INTERVALS_A_MONTH - 1}) as slots
  from (${quarters('segments', 'true')}) group by all
), measured as materialized (
  select ordinal, segment, sum(kwh) filter (is_peak) as peak_kwh, sum(kwh) filter (not is_peak) as off_peak_kwh,
    case when sum(with_kvarh) = sum(quarters) then sum(kvarh) end as kvarh, max(top) filter (is_peak) as peak_top,
    max(top) filter (not is_peak) as off_top, sum(quarters) as quarters, bit_or(slots) as slots, min(slot_first) as slot_first
  from (select *, bit_position('1'::bit, slots) - 1 as slot_first from halves) group by all
), placed as (
  select segments.*, peak_top, off_top, slot_first from measured join segments using (ordinal, segment)
), marks as (
  select ordinal, segment, arg_min(place, slot) as first,
    arg_min(place, slot) filter (is_peak and kwh = peak_top) as peak_place, min(slot) filter (is_peak and kwh = peak_top) as peak_slot,
    arg_min(place, slot) filter (not is_peak and kwh = off_top) as off_place, min(slot) filter (not is_peak and kwh = off_top) as off_slot
  from (select *, {input_id: input_id, file: file, "row": "row"} as place from (${quarters(
    'placed',
    `(kwh = peak_top or kwh = off_top or ends_at <= segment_from + (slot_first + 1)::integer * interval 15 minute)`,
  )})) group by all
)
select ordinal, segment, first.input_id as input_id, first.file as file, first."row" as "row",
  coalesce(peak_kwh, 0)::decimal(38,6) as peak_kwh, coalesce(off_peak_kwh, 0)::decimal(38,6) as off_peak_kwh, kvarh::decimal(38,6) as kvarh,
  (date_diff('day', segment_from, segment_until) * 96)::integer as expected, bit_count(slots)::integer as present,
  (quarters - bit_count(slots))::integer as repeated,
  ${endOf("bit_position('0'::bit, slots)")} as first_missing,
  (peak_top * 4)::decimal(18,6) as peak_kw, ${endOf('peak_slot + 1')} as peak_at,
  peak_place.input_id as peak_input_id, peak_place.file as peak_file, peak_place."row" as peak_row,
  (off_top * 4)::decimal(18,6) as off_peak_kw, ${endOf('off_slot + 1')} as off_peak_at,
  off_place.input_id as off_peak_input_id, off_place.file as off_peak_file, off_place."row" as off_peak_row
from measured join segments using (ordinal, segment) join marks using (ordinal, segment) order by ordinal, segment`;
}

/** kWh under each set of the area's secondary toll, only where more than one is in force in a segment. */
export const TOLL_ENERGY_SQL = `
with sets as (
  select distinct demand_area, valid_from from "pe.secondary-toll", frame where valid_from < day_after
), spans as (
  select demand_area, valid_from, lead(valid_from) over (partition by demand_area order by valid_from) as valid_until from sets
), stretches as (
  select ordinal, segment, valid_from, greatest(segment_from, valid_from) as since,
    least(segment_until, coalesce(valid_until, segment_until)) as until
  from snapshot join spans using (demand_area)
  where valid_from < segment_until and coalesce(valid_until, segment_until) > segment_from
  qualify count(*) over (partition by ordinal, segment) > 1
)
select ordinal, segment, strftime(valid_from, '%Y-%m-%d') as valid_from, sum(kwh)::decimal(38,6) as kwh
from "pe.load-profile" join stretches using (ordinal) where ends_at > since and ends_at <= until
group by all order by ordinal, segment, valid_from`;

/** Demand of the quarter in which the whole system had its peak, by the highest version. */
export const COINCIDENT_SQL = `
select ordinal, input_id, file, "row", (kwh * 4)::decimal(18,6) as kw from "pe.load-profile"
where ends_at = (select max_by(ends_at, version) from "pe.system-peak", frame where month = frame.period)`;
