import { HOURLY } from '../co-common/profile.js';
import type { Dated } from '../policies/dated.js';
import { SCARCITY_CEILING, type ScarcityLevel } from '../policies/co-scarcity.js';
import { BOUNDED_MODES, SPOT_MODES, type PriceMode } from './price-modes.js';

const listed = (modes: readonly PriceMode[]) => modes.map((mode) => `'${mode}'`).join(', ');

/** A row per day of each telemetered segment; `where` narrows the segments. */
const daysOf = (where: string) => `
  select ordinal, segment, price_mode, cap_kwh_h, price_minimum, price_maximum, unnest(generate_series(segment_from, segment_until - 1, interval 1 day))::date as day
  from snapshot where metering = 'telemetered' and segment_from is not null and ${where}`;

/** The scarcity column that caps the spot price in the month of the frame, by the dated policy. */
const ceilingColumn = (rows: readonly Dated<ScarcityLevel>[]) =>
  `case ${rows
    .map(({ value, validFrom, validUntil }) => {
      const until = validUntil === null ? '' : ` and period <= '${validUntil}'`;
      return `when period >= '${validFrom}'${until} then "${value}"`;
    })
    .join(' ')} end`;

const PRICES = `
  select date as day, hour, least(price, (select max(${ceilingColumn(SCARCITY_CEILING)}) from "co.scarcity-price", frame where month = period))::decimal(20,10) as price,
    price is not null as priced
  from "co.spot-price"`;

interface Sort {
  /** Energy of some hours is paid at the spot price. */
  readonly spot: boolean;
  /** Energy is priced at the STN: kWh of the hour × boundary loss factor of its day. */
  readonly stn: boolean;
}

const where = ({ spot, stn }: Sort) =>
  `(price_mode in (${listed(SPOT_MODES)})) is ${spot} and coalesce(loss_factor_applies, false) is ${stn}`;

/** The kWh of an hour where the contract prices them. */
const pricedKwh = ({ stn }: Sort) => (stn ? '(r.kwh::decimal(18,6) * d.loss_factor::decimal(20,14))' : 'r.kwh');
const BOUNDED_PRICE = `case when d.price_mode in (${listed(BOUNDED_MODES)}) then greatest(least(p.price, d.price_maximum), d.price_minimum) else p.price end`;

/** Hours paid at the spot price: those above the cap of a contract that pays what it demands, otherwise all. */
function hoursOf(sort: Sort): string {
  if (!sort.spot)
    return `select d.ordinal, d.segment, d.day, r.kwh, false as at_spot, null::decimal(20,10) as price
      from days d join "${HOURLY}" r on r.ordinal = d.ordinal and r.starts_at::date = d.day`;
  return `select d.ordinal, d.segment, d.day, r.starts_at, r.kwh, (d.price_mode <> 'PAY_AS_DEMANDED' or coalesce(${pricedKwh(sort)} > d.cap_kwh_h, false)) as at_spot,
      case when p.priced then (${BOUNDED_PRICE})::decimal(20,10) end as price
    from days d join "${HOURLY}" r on r.ordinal = d.ordinal and r.starts_at::date = d.day
    left join prices p on p.day = d.day and p.hour = hour(r.starts_at)`;
}

/** kWh × price of an hour has 16 decimals; a loss factor has 14 more, so its first 7 and its last 7 decimals are multiplied apart. */
const VALUE = {
  plain: `sum(value)::decimal(38,16) as spot_value, null::decimal(38,23) as spot_value_low`,
  stn: `coalesce(sum(value::decimal(29,16) * high), 0)::decimal(38,23) as spot_value, sum(value::decimal(29,16) * low)::decimal(38,23) as spot_value_low`,
};

/**
 * Per service and segment of one sort of contract: priced kWh, and of the hours at spot their number, kWh, Σ kWh × price and Σ price, exact.
 * `spot_value_low` counts ten-millionths. Names the first hour without a price and the first day without a loss factor.
 */
export function pricedSql(sort: Sort): string {
  const { spot, stn } = sort;
  const ofDay = stn
    ? `left join (select ordinal, date as day, loss_factor, input_id, file, "row" from "co.boundary-loss-factors") f using (ordinal, day)`
    : '';
  const factor = stn
    ? `d.loss_factor, d.loss_factor::decimal(9,7) as high, ((d.loss_factor::decimal(16,14) - d.loss_factor::decimal(9,7)::decimal(16,14)) * 10000000)::decimal(8,7) as low, d.input_id, d.file, d."row"`
    : 'null::decimal(20,14) as loss_factor, null::varchar as input_id, null::varchar as file, null::integer as "row"';
  const scaled = (kwh: string) =>
    stn ? `coalesce(sum(${kwh}::decimal(18,6) * loss_factor), 0)::decimal(38,20)` : `sum(${kwh})`;
  return `
  with days as (
    select * from (${daysOf(where(sort))}) ${ofDay}
  )${spot ? `, prices as (${PRICES})` : ''},
  hours as (${hoursOf(sort)}),
  daily as (
    select ordinal, segment, day, sum(kwh)::decimal(18,6) as kwh, (count(*) filter (at_spot))::integer as hours,
      coalesce(sum(kwh) filter (at_spot), 0)::decimal(18,6) as spot_kwh, coalesce(sum(price) filter (at_spot), 0)::decimal(24,10) as prices,
      coalesce(sum(kwh::decimal(16,6) * price) filter (at_spot), 0)::decimal(38,16) as value,
      ${spot ? `min(starts_at) filter (at_spot and price is null)` : 'null::timestamp'} as unpriced
    from hours group by ordinal, segment, day
  ),
  factored as (select d.*, h.* exclude (ordinal, segment, day) from (select ordinal, segment, day, ${factor} from days d) d join daily h using (ordinal, segment, day))
  select ordinal, segment, ${scaled('kwh')} as kwh, sum(hours)::integer as spot_hours, ${scaled('spot_kwh')} as spot_kwh,
    ${stn ? VALUE.stn : VALUE.plain}, sum(prices)::decimal(38,10) as spot_prices, strftime(min(unpriced), '%Y-%m-%dT%H:%M') as first_unpriced,
    ${stn ? 'min(day) filter (loss_factor is null)' : 'null::date'} as first_unfactored,
    arg_min(input_id, day) as input_id, arg_min(file, day) as file, arg_min("row", day) as "row"
  from factored group by ordinal, segment`;
}
