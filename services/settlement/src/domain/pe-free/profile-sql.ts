import { profileSql } from '../pe-common/profile.js';

/** Determinants of the profile, a row for each segment that was measured at all. `where` narrows the segments. */
export function determinantsSql({ holidays, where }: { readonly holidays: string; readonly where: string }): string {
  const pieces = `
    select ordinal, segment, segment_from as piece_from, segment_until as piece_until, coalesce(excludes_sundays_holidays, false) as excludes
    from snapshot where segment_from is not null and ${where}`;
  return `select * from (${profileSql({ holidays, pieces })}) where present > 0`;
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
