import { firstDay, type Period } from '@kantia/kernel/period';

/** How a kind of profile marks its intervals. */
export interface ProfileKind {
  readonly kind: string;
  readonly minutes: 60 | 15;
  /** SQL of the first moment of an interval. */
  readonly start: string;
  /** The column of its reactive energy. */
  readonly kvarh: string;
}
export const PROFILES: readonly ProfileKind[] = [
  { kind: 'co.hourly-readings', minutes: 60, start: 'starts_at', kvarh: 'inductive_kvarh' },
  { kind: 'pe.load-profile', minutes: 15, start: 'ends_at - interval 15 minute', kvarh: 'kvarh' },
];

const DAYS_A_MONTH = 31;
const MINUTES_A_DAY = 24 * 60;

/**
 * A row for each telemetered segment in force, measured or not: what is there, what twice, sums, extremes and where it was zero. One scan of the batch, each interval
 * a bit of its segment, so that a hole and a repeated interval never cancel out. The bits of the zeros come only where there are `fromZeros` of them.
 */
export function profileSql({ kind, minutes, start, kvarh }: ProfileKind, month: Period, fromZeros: number): string {
  const perDay = MINUTES_A_DAY / minutes;
  const last = DAYS_A_MONTH * perDay - 1;
  const at = (slot: string) =>
    `strftime(date_add(date '${firstDay(month)}', interval (${slot}) minute), '%Y-%m-%dT%H:%M')`;
  return `
with spans as (
  select ordinal, segment, date_diff('day', date '${firstDay(month)}', segment_from)::integer * ${perDay} as slot_from,
    date_diff('day', segment_from, segment_until)::integer * ${perDay} as expected
  from snapshot where metering = 'telemetered' and segment_from is not null
), intervals as (
  select ordinal, kwh, "${kvarh}" as kvarh, (epoch(${start})::bigint - epoch(timestamp '${firstDay(month)}')::bigint) // ${minutes * 60} as slot from "${kind}"
), measured as (
  select ordinal, segment, bitstring_agg((slot - slot_from)::integer, 0, ${last}) as slots, count(*) as intervals, sum(kwh) as kwh,
    max(kwh) as greatest, min(kwh) as least, count(*) filter (kwh < 0) as negatives, count(*) filter (kwh = 0) as zeros,
    bitstring_agg((slot - slot_from)::integer, 0, ${last}) filter (kwh = 0) as zero_slots, sum(kvarh) as kvarh, count(kvarh) as with_kvarh
  from intervals join spans using (ordinal) where slot >= slot_from and slot < slot_from + expected group by ordinal, segment
)
select ordinal, segment, expected, coalesce(bit_count(slots), 0)::integer as present,
  coalesce(intervals - bit_count(slots), 0)::integer as repeated,
  case when coalesce(bit_count(slots), 0) < expected then ${at(`(slot_from + coalesce(bit_position('0'::bit, slots) - 1, 0)) * ${minutes}`)} end as first_missing,
  coalesce(kwh, 0)::decimal(38,6) as kwh, greatest::decimal(18,6) as greatest, least::decimal(18,6) as least,
  coalesce(negatives, 0)::integer as negatives, coalesce(zeros, 0)::integer as zeros,
  case when zeros >= ${fromZeros} then left(zero_slots::varchar, expected) end as zero_slots,
  kvarh::decimal(38,6) as kvarh, coalesce(with_kvarh, 0)::integer as with_kvarh
from spans left join measured using (ordinal, segment) order by ordinal, segment`;
}
