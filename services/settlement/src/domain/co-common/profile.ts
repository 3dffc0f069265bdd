import { z } from 'zod';
import type { DataSet } from '../data-set.js';
import { finding } from '../finding.js';
import { found, lacking, type Part } from '../part.js';
import { REACTIVE_EXCESS } from '../policies/co-reactive.js';
import { inForceSql } from '../policies/dated-sql.js';
import { figure, provenance } from '../row.js';

export const HOURLY = 'co.hourly-readings';

/** What the hours of a segment measured, and whether they are whole. Sums of kvarh are null where no hour has them. */
const profileRow = z.object({
  ...provenance,
  ordinal: z.number().int(),
  segment: z.number().int(),
  kwh: figure,
  hours_expected: z.number().int(),
  hours_present: z.number().int(),
  first_gap: z.string().nullable(),
  repeated_on: z.string().nullable(),
  inductive_excess: figure.nullable(),
  inductive_hours: z.number().int(),
  first_without_inductive: z.string().nullable(),
  capacitive: figure.nullable(),
  capacitive_hours: z.number().int(),
  first_without_capacitive: z.string().nullable(),
  days_exceeded: z.number().int(),
});
export type ProfileRow = z.infer<typeof profileRow>;

/** All 24 hours of a day as bits. */
const FULL_DAY = (1 << 24) - 1;
const FREE_SHARE = inForceSql(REACTIVE_EXCESS, ({ freeShare }) => freeShare);
const CAPACITIVE_SHARE = inForceSql(REACTIVE_EXCESS, ({ capacitiveShare }) => capacitiveShare);

/**
 * One scan, by day before days meet segments: a day is of one segment. An hour is a bit of its day, so that a hole and a repeated hour never cancel out. Where an hour has no
 * kWh all its inductive kvarh are beyond half of them. A day counts when some hour of it has billed kvarh. The place is that of the first
 * hour, read afterwards: texts carried through the sums would cost more than the sums.
 */
const SQL = `
  with days as (
    select ordinal, segment, unnest(generate_series(segment_from, segment_until - 1, interval 1 day))::date as day
    from snapshot where metering = 'telemetered' and segment_from is not null
  ),
  readings as (
    select ordinal, starts_at::date as day, count(*) as hours, bit_or(1 << hour(starts_at)::integer)::integer as mask, sum(kwh) as kwh, min(starts_at) as first_hour,
      sum(greatest(inductive_kvarh - kwh::decimal(18,6) * ${FREE_SHARE}, 0)) as excess, count(inductive_kvarh) as inductive_hours,
      min(starts_at) filter (inductive_kvarh is null) as no_inductive, sum(capacitive_kvarh) as capacitive, max(capacitive_kvarh) as capacitive_most,
      count(capacitive_kvarh) as capacitive_hours, min(starts_at) filter (capacitive_kvarh is null) as no_capacitive
    from "${HOURLY}" group by ordinal, day
  ),
  daily as (
    select d.ordinal, d.segment, d.day, coalesce(r.mask, 0) as mask, r.* exclude (ordinal, day, mask),
      r.excess > 0 or r.capacitive_most * ${CAPACITIVE_SHARE} > 0 as exceeded
    from days d left join readings r on r.ordinal = d.ordinal and r.day = d.day
  ),
  segments as (
  select ordinal, segment, coalesce(sum(kwh), 0)::decimal(38,6) as kwh, (count(*) * 24)::integer as hours_expected, sum(bit_count(mask))::integer as hours_present,
    min(strftime(day, '%Y-%m-%d') || 'T' || lpad((bit_count(xor(mask, mask + 1)) - 1)::varchar, 2, '0') || ':00') filter (mask <> ${FULL_DAY}) as first_gap,
    min(day) filter (hours > bit_count(mask)) as repeated_on,
    sum(excess)::decimal(38,10) as inductive_excess, coalesce(sum(inductive_hours), 0)::integer as inductive_hours,
    strftime(min(no_inductive), '%Y-%m-%dT%H:%M') as first_without_inductive,
    sum(capacitive)::decimal(38,6) as capacitive, coalesce(sum(capacitive_hours), 0)::integer as capacitive_hours,
    strftime(min(no_capacitive), '%Y-%m-%dT%H:%M') as first_without_capacitive, (count(*) filter (exceeded))::integer as days_exceeded,
    min(first_hour) as first_hour
  from daily group by ordinal, segment),
  -- A repeated hour has several rows: it is refused, and either of them is a place to look at.
  places as (
    select s.ordinal, s.segment, any_value(r.input_id) as input_id, any_value(r.file) as file, min(r."row") as "row"
    from segments s join "${HOURLY}" r on r.ordinal = s.ordinal and r.starts_at = s.first_hour group by s.ordinal, s.segment
  )
  select s.* exclude (first_hour), input_id, file, "row" from segments s left join places p on p.ordinal = s.ordinal and p.segment = s.segment`;

export const profilesSet: DataSet<typeof profileRow, 'service'> = {
  per: 'service',
  points: [HOURLY],
  shared: [],
  sql: SQL,
  row: profileRow,
};

interface Measured {
  readonly supply_point_code: string;
  readonly segment_from: string;
}

/** The profile of a segment, or what it lacks. */
export function wholeProfile(segment: Measured, profile: ProfileRow | undefined): Part<ProfileRow> {
  const { supply_point_code: supplyPoint } = segment;
  if (!profile || profile.hours_present === 0) {
    const params = { period: segment.segment_from.slice(0, 7), supplyPoint, kind: HOURLY };
    return lacking(finding('settlement.reading-missing', params));
  }
  const { hours_expected: expected, hours_present: present, first_gap: first, repeated_on: day } = profile;
  const missing = String(expected - present);
  if (first !== null) return lacking(finding('settlement.hour-missing', { supplyPoint, missing, first, kind: HOURLY }));
  if (day !== null) return lacking(finding('settlement.hour-repeated', { supplyPoint, day, kind: HOURLY }));
  return found(profile);
}
