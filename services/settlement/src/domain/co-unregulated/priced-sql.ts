import { HOURLY } from '../co-common/profile.js';
import type { Dated } from '../policies/dated.js';
import { SCARCITY_CEILING, type ScarcityLevel } from '../policies/co-scarcity.js';
import { BOUNDED_MODES, SPOT_MODES, type PriceMode } from './price-modes.js';

const listed = (modes: readonly PriceMode[]) => modes.map((mode) => `'${mode}'`).join(', ');

const AT_STN = 'coalesce(loss_factor_applies, false)';
const AT_SPOT = `price_mode in (${listed(SPOT_MODES)})`;

/** Telemetered segments of one sort of contract. */
const segmentsOf = (where: string) => `
  select ordinal, segment, segment_from::timestamp as since, segment_until::timestamp as until, price_mode, cap_kwh_h,
    price_minimum::decimal(18,10) as price_minimum, price_maximum::decimal(18,10) as price_maximum
  from snapshot where metering = 'telemetered' and segment_from is not null and ${where}`;

const HOURS_OF_SEGMENTS = `segments s join "${HOURLY}" r on r.ordinal = s.ordinal and r.starts_at >= s.since and r.starts_at < s.until`;
const FACTORS = '"co.boundary-loss-factors"';

/** Per segment priced at the STN: Σ kWh × loss factor of the day, exact, and the first day without one. The place is that of the factors. */
export const STN_SQL = `
  with segments as (${segmentsOf(AT_STN)}),
  daily as (select s.ordinal, s.segment, r.starts_at::date as day, sum(r.kwh)::decimal(18,6) as kwh from ${HOURS_OF_SEGMENTS} group by all)
  select d.ordinal, d.segment, coalesce(sum(d.kwh * f.loss_factor), 0)::decimal(38,20) as kwh, min(d.day) filter (f.loss_factor is null) as first_unfactored,
    arg_min(f.input_id, d.day) as input_id, arg_min(f.file, d.day) as file, arg_min(f."row", d.day) as "row"
  from daily d left join ${FACTORS} f on f.ordinal = d.ordinal and f.date = d.day
  group by d.ordinal, d.segment`;

/** The scarcity column that caps the spot price in the month of the frame, by the dated policy. */
const ceilingColumn = (rows: readonly Dated<ScarcityLevel>[]) =>
  `case ${rows
    .map(({ value, validFrom, validUntil }) => {
      const until = validUntil === null ? '' : ` and period <= '${validUntil}'`;
      return `when period >= '${validFrom}'${until} then "${value}"`;
    })
    .join(' ')} end`;

const PRICES = `
  select date + to_hours(hour) as starts_at,
    least(price, (select max(${ceilingColumn(SCARCITY_CEILING)}) from "co.scarcity-price", frame where month = period))::decimal(18,10) as price
  from "co.spot-price"`;

const BOUNDED_PRICE = `case when o.price_mode in (${listed(BOUNDED_MODES)}) then greatest(least(p.price, o.price_maximum), o.price_minimum) else p.price end`;

/** Sums over hours, as they are or of each day. */
const SUMS = `count(*)::integer as hours, sum(kwh)::decimal(18,6) as kwh, sum(kwh::decimal(16,6) * price::decimal(20,10))::decimal(38,16) as value,
  sum(price)::decimal(38,10) as prices, min(starts_at) filter (is_unpriced) as unpriced`;
const BOUNDARY = `sums as (select ordinal, segment, ${SUMS}, 0::decimal(38,23) as low_value from hours group by ordinal, segment)`;
/**
 * kWh × price of an hour has 16 decimals and a loss factor 14 more, too many for 38 digits: its first 7 decimals and the rest (in
 * ten-millionths) are multiplied apart.
 */
const STN = `
  daily as (select ordinal, segment, starts_at::date as day, any_value(loss_factor) as loss_factor, ${SUMS} from hours group by ordinal, segment, day),
  factored as (
    select *, loss_factor::decimal(9,7) as high, ((loss_factor::decimal(16,14) - loss_factor::decimal(9,7)::decimal(16,14)) * 10000000)::decimal(8,7) as low
    from daily
  ),
  sums as (
    select ordinal, segment, sum(hours)::integer as hours, sum(kwh * loss_factor)::decimal(38,20) as kwh, sum(value::decimal(29,16) * high)::decimal(38,23) as value,
      sum(value::decimal(29,16) * low)::decimal(38,23) as low_value, sum(prices)::decimal(38,10) as prices, min(unpriced) as unpriced
    from factored group by ordinal, segment
  )`;
const FACTOR_OF_HOUR = `left join ${FACTORS} f on f.ordinal = o.ordinal and f.date = o.starts_at::date`;

/** Hours that a segment pays at the spot price, each with the price that it pays; of a contract that pays what it demands those above its cap. */
const hoursAtSpot = (isStn: boolean) => {
  const kwh = isStn ? 'o.kwh::decimal(18,6) * f.loss_factor' : 'o.kwh';
  return `
  segments as (${segmentsOf(`${AT_SPOT} and ${AT_STN} is ${isStn}`)}), prices as (${PRICES}),
  -- Materialised, or the joins that follow would see the hours of every contract.
  own as materialized (select s.*, r.starts_at, r.kwh from ${HOURS_OF_SEGMENTS}),
  hours as (
    select o.ordinal, o.segment, o.starts_at, o.kwh, ${isStn ? 'f.loss_factor,' : ''} p.starts_at is null as is_unpriced, ${BOUNDED_PRICE} as price
    from own o ${isStn ? FACTOR_OF_HOUR : ''} left join prices p on p.starts_at = o.starts_at
    where o.price_mode <> 'PAY_AS_DEMANDED' or ${kwh} > o.cap_kwh_h
  )`;
};

/** The hours behind the sums of `spotSql`, one by one. */
export function spotHoursSql(point: 'boundary' | 'stn'): string {
  const isStn = point === 'stn';
  return `with ${hoursAtSpot(isStn)} select ordinal, starts_at as moment, kwh, ${isStn ? 'loss_factor, ' : ''}price from hours`;
}

/**
 * Per segment that pays some hours at the spot price, for those hours: their number, kWh, Σ kWh × price and Σ price, exact, and the first that
 * has no price. Of a contract that pays what it demands these are the hours above its cap, of others all.
 */
export function spotSql(point: 'boundary' | 'stn'): string {
  const isStn = point === 'stn';
  return `
  with ${hoursAtSpot(isStn)},
  ${isStn ? STN : BOUNDARY}
  select s.ordinal, s.segment, coalesce(hours, 0) as spot_hours, coalesce(kwh, 0) as spot_kwh, coalesce(value, 0) as spot_value,
    coalesce(low_value, 0) as spot_value_low, coalesce(prices, 0) as spot_prices, strftime(unpriced, '%Y-%m-%dT%H:%M') as first_unpriced
  from segments s left join sums using (ordinal, segment)`;
}
