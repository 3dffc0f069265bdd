import { PEAK_HOURS } from '../policies/pe-peak-hours.js';

const PEAK_HOURS_ROWS = PEAK_HOURS.map(
  ({ value, validFrom, validUntil }) =>
    `('${validFrom}', '${validUntil ?? '9999-12'}', ${value.fromHour}, ${value.untilHour})`,
).join(', ');
const PLACE = `{input_id: input_id, file: file, "row": "row"}`;

/**
 * Determinants of the profile, a row for each segment: kWh at and off peak, kvarh, greatest kWh of an interval with the earliest row that
 * has it, and what of the days is there. `slot` counts quarters of an hour from the start of the segment, so `slot % 96` is the quarter of
 * the day. `holidays`: a SELECT of dates; `where` narrows the segments.
 */
export function determinantsSql({ holidays, where }: { holidays: string; where: string }): string {
  return `
with peak_hours as (
  select from_hour, until_hour from (values ${PEAK_HOURS_ROWS}) as policy(valid_from, valid_until, from_hour, until_hour), frame
  where frame.period between policy.valid_from and policy.valid_until
), days_off as (${holidays}), stretches as (
  select ordinal, segment, segment_from, segment_until, coalesce(excludes_sundays_holidays, false) as excludes
  from snapshot where segment_from is not null and ${where}
), quarters as not materialized (
  select ordinal, segment, segment_from, excludes, ends_at, kwh, kvarh, input_id, file, "row",
    (date_diff('minute', segment_from::timestamp, ends_at) - 1) // 15 as slot
  from "pe.load-profile" join stretches using (ordinal) where ends_at > segment_from and ends_at <= segment_until
), rated as not materialized (
  select quarters.*, slot % 96 >= from_hour * 4 and slot % 96 < until_hour * 4
    and not (excludes and ((isodow(segment_from) + slot // 96) % 7 = 0 or days_off.date is not null)) as is_peak
  from quarters cross join peak_hours left join days_off on excludes and days_off.date = segment_from + (slot // 96)::integer
), halves as (
  select ordinal, segment, is_peak, sum(kwh) as kwh, sum(kvarh) as kvarh, max(kwh) as greatest, count(*) as present,
    count(kvarh) as with_kvarh, bitstring_agg(slot, 0, 2975) as slots, arg_min(${PLACE}, ends_at) as first, min(ends_at) as first_at
  from rated group by all
), tops as (
  select rated.ordinal, rated.segment, rated.is_peak, arg_min(${PLACE}, ends_at) as place, min(ends_at) as top_at
  from rated join halves using (ordinal, segment, is_peak) where rated.kwh = halves.greatest group by all
), whole as (
  select ordinal, segment, sum(kwh) filter (is_peak) as peak_kwh, sum(kwh) filter (not is_peak) as off_peak_kwh, sum(kvarh) as kvarh,
    sum(with_kvarh) as with_kvarh, sum(present) as present, bit_or(slots) as slots, arg_min(first, first_at) as first,
    max(greatest) filter (is_peak) as peak_top, max(place) filter (is_peak) as peak_place, max(top_at) filter (is_peak) as peak_at,
    max(greatest) filter (not is_peak) as off_top, max(place) filter (not is_peak) as off_place, max(top_at) filter (not is_peak) as off_at
  from halves join tops using (ordinal, segment, is_peak) group by all
)
select ordinal, segment, first.input_id as input_id, first.file as file, first."row" as "row",
  coalesce(peak_kwh, 0)::decimal(38,6) as peak_kwh, coalesce(off_peak_kwh, 0)::decimal(38,6) as off_peak_kwh,
  case when with_kvarh = present then kvarh end as kvarh,
  (present - bit_count(slots))::integer as repeated, (date_diff('day', segment_from, segment_until) * 96)::integer as expected,
  bit_count(slots)::integer as present,
  strftime(segment_from + bit_position('0'::bit, slots)::integer * interval 15 minute, '%Y-%m-%dT%H:%M') as first_missing,
  (peak_top * 4)::decimal(18,6) as peak_kw, strftime(peak_at, '%Y-%m-%dT%H:%M') as peak_at,
  peak_place.input_id as peak_input_id, peak_place.file as peak_file, peak_place."row" as peak_row,
  (off_top * 4)::decimal(18,6) as off_peak_kw, strftime(off_at, '%Y-%m-%dT%H:%M') as off_peak_at,
  off_place.input_id as off_peak_input_id, off_place.file as off_peak_file, off_place."row" as off_peak_row
from whole join stretches using (ordinal, segment) order by ordinal, segment`;
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
