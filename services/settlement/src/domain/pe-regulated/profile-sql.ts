import { PEAK_HOURS } from '../policies/pe-peak-hours.js';

const PEAK_HOURS_ROWS = PEAK_HOURS.map(
  ({ value, validFrom, validUntil }) =>
    `('${validFrom}', '${validUntil ?? '9999-12'}', ${value.fromHour * 4}, ${value.untilHour * 4})`,
).join(', ');
const INTERVALS_A_MONTH = 31 * 96;

/** Rows of the profile in their piece; `slot` counts quarters of an hour from its start, so `slot % 96` is the quarter of the day. */
const quarters = (pieces: string, where: string) => `
  select * from (
    select *, slot % 96 >= peak_from and slot % 96 < peak_until and not (excludes
      and ((isodow(piece_from) + slot // 96) % 7 = 0 or piece_from + slot // 96 in (select date from days_off))) as is_peak
    from (
      select *, (date_diff('minute', piece_from::timestamp, ends_at - interval 1 minute) // 15)::integer as slot
      from "pe.load-profile" join ${pieces} using (ordinal) where ends_at > piece_from and ends_at <= piece_until and ${where}
    ), peak_hours
  )`;

/**
 * Determinants of the profile, a row for each piece: where the contract or the system's sheet changes a piece ends. A second, narrow look
 * finds the first row and the earliest of those with the greatest kWh. `holidays`: a SELECT of dates.
 */
function profileSql({ holidays, where }: { readonly holidays: string; readonly where: string }): string {
  return `
with peak_hours as (
  select peak_from, peak_until from (values ${PEAK_HOURS_ROWS}) as policy(valid_from, valid_until, peak_from, peak_until), frame
  where frame.period between policy.valid_from and policy.valid_until
), days_off as (${holidays}), telemetered as (
  select ordinal, segment, segment_from, segment_until, network_operator, electric_system,
    coalesce(excludes_sundays_holidays, false) as excludes
  from snapshot where segment_from is not null and metering = 'telemetered' and ${where}
), starts as (
  select ordinal, segment, segment_from as piece_from from telemetered
  union select ordinal, segment, valid_from from telemetered
  join (select distinct network_operator, electric_system, valid_from from "pe.tariff-sheet") using (network_operator, electric_system)
  where valid_from > segment_from and valid_from < segment_until
), pieces as (
  select ordinal, segment, piece_from, excludes,
    coalesce(lead(piece_from) over (partition by ordinal, segment order by piece_from), segment_until) as piece_until
  from starts join telemetered using (ordinal, segment)
), halves as (
  select ordinal, segment, piece_from, is_peak, sum(kwh) as kwh, sum(kvarh) as kvarh, max(kwh) as top, count(*) as quarters,
    count(kvarh) as with_kvarh, bitstring_agg(slot, 0, ${INTERVALS_A_MONTH - 1}) as slots
  from (${quarters('pieces', 'true')}) group by all
), measured as materialized (
  select ordinal, segment, piece_from, sum(kwh) filter (is_peak) as peak_kwh, sum(kwh) filter (not is_peak) as off_peak_kwh,
    max(top) filter (is_peak) as peak_top, max(top) filter (not is_peak) as off_top, bit_or(slots) as slots,
    sum(quarters) as quarters, case when sum(with_kvarh) = sum(quarters) then sum(kvarh) end as kvarh
  from halves group by all
), placed as (
  select measured.*, excludes, piece_until from measured join pieces using (ordinal, segment, piece_from)
), marks as (
  select ordinal, segment, piece_from, arg_min(place, slot) as first, arg_min(place, slot) filter (is_peak and kwh = peak_top) as peak_place,
    min(slot) filter (is_peak and kwh = peak_top) as peak_slot, arg_min(place, slot) filter (not is_peak and kwh = off_top) as off_place,
    min(slot) filter (not is_peak and kwh = off_top) as off_slot
  from (select *, {input_id: input_id, file: file, "row": "row"} as place
    from (${quarters('placed', '(kwh = peak_top or kwh = off_top or ends_at = piece_from + interval 15 minute)')}))
  group by all
)
select ordinal, segment, strftime(piece_from, '%Y-%m-%d') as piece_from, strftime(piece_until, '%Y-%m-%d') as piece_until,
  first.input_id as input_id, first.file as file, first."row" as "row",
  coalesce(peak_kwh, 0)::decimal(38,6) as peak_kwh, coalesce(off_peak_kwh, 0)::decimal(38,6) as off_peak_kwh, kvarh::decimal(38,6) as kvarh,
  (date_diff('day', piece_from, piece_until) * 96)::integer as expected, coalesce(bit_count(slots), 0)::integer as present,
  coalesce(quarters - bit_count(slots), 0)::integer as repeated,
  strftime(piece_from + coalesce(bit_position('0'::bit, slots), 1)::integer * interval 15 minute, '%Y-%m-%dT%H:%M') as first_missing,
  (peak_top * 4)::decimal(18,6) as peak_kw, strftime(piece_from + (peak_slot + 1) * interval 15 minute, '%Y-%m-%dT%H:%M') as peak_at,
  peak_place.input_id as peak_input_id, peak_place.file as peak_file, peak_place."row" as peak_row,
  (off_top * 4)::decimal(18,6) as off_peak_kw, strftime(piece_from + (off_slot + 1) * interval 15 minute, '%Y-%m-%dT%H:%M') as off_peak_at,
  off_place.input_id as off_peak_input_id, off_place.file as off_peak_file, off_place."row" as off_peak_row
from pieces left join measured using (ordinal, segment, piece_from) left join marks using (ordinal, segment, piece_from)
order by ordinal, segment, pieces.piece_from`;
}

export const PROFILE_SQL = profileSql({ holidays: 'select null::date as date where false', where: 'true' });
export const PROFILE_WITH_HOLIDAYS_SQL = profileSql({
  holidays: 'select distinct date from "pe.holidays"',
  where: 'excludes_sundays_holidays',
});
