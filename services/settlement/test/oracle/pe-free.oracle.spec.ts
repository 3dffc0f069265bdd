import { afterAll, describe, expect, it } from '@jest/globals';
import type { ColumnarSession } from '@kantia/platform/ports/columnar';
import { ZERO } from '@kantia/kernel/decimal';
import { freeSnapshot, FreeWave, type Tables } from '../free-wave.js';
import { ORACLE_SEED, ORACLE_SERVICES } from './run-size.js';

const BATCH = 5_000;
const READ = 2_500;
const BATCHES = Math.ceil(ORACLE_SERVICES / BATCH);
const CODES = [
  'EN_HP',
  'EN_HFP',
  'POTENCIA',
  'EXCESO_POTENCIA',
  'PEAJE_PRINCIPAL',
  'PEAJE_SECUNDARIO',
  'VAD_HP',
  'VAD_EXCESO_HFP',
  'IGV',
  'APORTE_LEY_28749',
];

/** `dice(n)`: a number from 0 to n - 1, the same for a service (or interval) and a sort of throw in one run. */
const MACROS = (seed: number) => `
create temp macro dice(who, sort, n) as (hash(who, sort, ${seed}) % n)::integer;
create temp macro one_of(who, sort, list) as list[1 + dice(who, sort, len(list))];`;

/**
 * Random services: one or two versions of the contract within a few days of September 2025, or, of one in fifty, in all of it, with the system peak
 * among its own quarters. Figures in tenths, hundredths … as integers.
 */
const SERVICES = `
create temp table service as select i as n,
  date '2025-09-01' + case when dice(i, 'month', 50) = 0 then 0 else dice(i, 'from', 27) end as first_day,
  case when dice(i, 'month', 50) = 0 then 30 else 1 + dice(i, 'days', 3) end as days, dice(i, 'versions', 3) = 0 as has_two,
  dice(i, 'excludes', 2) = 0 as excludes, one_of(i, 'voltage', ['MT', 'MT', 'AT', 'MAT']) as voltage, one_of(i, 'area', ['6', '7', '8']) as area,
  one_of(i, 'bars', ['B1', 'B2', 'B3']) as bar, one_of(i, 'vad', ['D1', 'D2']) as distributor, dice(i, 'pays', 2) = 0 as pays_vad,
  one_of(i, 'mode', ['coincident', 'peak-maximum', 'maximum', 'contracted']) as mode, 200 + dice(i, 'contracted', 1800) as contracted,
  one_of(i, 'minimum', [null, 0, 60, 85]) as minimum_pct, one_of(i, 'tolerance', [null, 5, 0]) as tolerance_pct,
  one_of(i, 'multiplier', [150, 200]) as multiplier_hundredths, dice(i, 'clause', 2) = 0 as has_clause, dice(i, 'coincident', 4) = 0 as has_coes
from range(1, ${BATCH + 1}) as services(i);
create temp table version as
  select n, v, case v when 1 then first_day else first_day + (days + 1) // 2 end as since,
    case when v = 1 and has_two and days > 1 then first_day + (days + 1) // 2 else first_day + days end as until,
    dice(n * 2 + v, 'currency', 2) = 0 as in_usd, 3000 + dice(n * 2 + v, 'peak price', 9000) as peak_cents,
    2500 + dice(n * 2 + v, 'off price', 8000) as off_cents, 400 + dice(n * 2 + v, 'power price', 3000) as power_cents,
    dice(n * 2 + v, 'indexed', 2) = 0 as indexed, dice(n * 2 + v, 'ppi', 101) as ppi_pct,
    200 + dice(n * 2 + v, 'ppi base', 90) as ppi_base, 3000 + dice(n * 2 + v, 'pgn base', 900) as pgn_base_thousandths
  from service, (select unnest([1, 2]) as v) where v = 1 or (has_two and days > 1);
create temp table reading as select n, first_day::timestamp + q * interval 15 minute as ends_at,
    dice(n * 10000 + q, 'kwh', 600000)::decimal(18,0) as watt_hours
  from service, unnest(range(1, days * 96 + 1)) as quarters(q);
insert into reading select n, timestamp '2025-09-17 19:15', dice(n, 'at the peak', 600000)::decimal(18,0) from service
  where not (timestamp '2025-09-17 19:15' > first_day and timestamp '2025-09-17 19:15' <= first_day + days);`;

const VALUES = {
  days_off: `select date '2025-09-08' as date union all select date '2025-09-23'`,
  bars: `select * from (values ('B1', 10150, 10180), ('B2', 9875, 9912), ('B3', 11003, 10777)) as b(bar, energy, power)`,
  main: `select * from (values ('SPT', 3012345, date '2025-05-01'), ('RER', 725000, date '2025-05-01'), ('SPT', 3100000, date '2025-09-12'), ('RER', 731111, date '2025-09-12')) as t(component, value, since)`,
  secondary: `select * from (values ('6', 'MAT', 2500, date '2025-05-01'), ('6', 'AT', 4125, date '2025-05-01'), ('6', 'MT', 11111, date '2025-05-01'),
    ('6', 'MAT', 2600, date '2025-09-16'), ('6', 'AT', 4200, date '2025-09-16'), ('6', 'MT', 12000, date '2025-09-16'),
    ('7', 'MAT', 1234, date '2025-05-01'), ('7', 'AT', 2345, date '2025-05-01'), ('7', 'MT', 18500, date '2025-05-01'),
    ('8', 'MAT', 777, date '2025-05-01'), ('8', 'AT', 888, date '2025-05-01'), ('8', 'MT', 999, date '2025-05-01')) as t(area, voltage, value, since)`,
  vad: `select * from (values ('D1', 1200, 1100, 9375, date '2025-01-01'), ('D1', 1234, 1000, 9375, date '2025-09-20'), ('D2', 1500, 1550, 10000, date '2025-01-01')) as t(operator, peak, off_peak, fbp, since)`,
} as const;

const PRICE = 'decimal(24,10)';
const TABLES: Tables = {
  snapshot: freeSnapshot(
    '(select *, n::integer as ordinal, v::integer as segment from version join service using (n) order by n, v)',
    {
      ordinal: 'ordinal',
      segment: 'segment',
      segment_from: 'since',
      segment_until: 'until',
      network_operator: 'distributor',
      supply_voltage: 'voltage',
      reference_bar: 'bar',
      supply_bar: `'S'`,
      demand_area: 'area',
      price_currency: `case when in_usd then 'USD' else 'PEN' end`,
      energy_price_peak: `(peak_cents * 0.01)::${PRICE}`,
      energy_price_off_peak: `(off_cents * 0.01)::${PRICE}`,
      power_price: `(power_cents * 0.01)::${PRICE}`,
      billable_power: 'mode',
      contracted_power_kw: 'contracted::decimal(18,6)',
      power_minimum_pct: 'minimum_pct::decimal(9,4)',
      tolerance_pct: 'case when has_clause then tolerance_pct::decimal(9,4) end',
      excess_multiplier: 'case when has_clause then (multiplier_hundredths * 0.01)::decimal(18,6) end',
      pays_distribution_toll: 'pays_vad',
      pemt: `case when voltage = 'MT' then 1.0120::decimal(18,6) end`,
      ppmt: `case when voltage = 'MT' then 1.0140::decimal(18,6) end`,
      index_weights: `case when indexed then 'PPI:' || (ppi_pct * 0.01)::decimal(9,2)::varchar || '|PGN:' || ((100 - ppi_pct) * 0.01)::decimal(9,2)::varchar end`,
      index_bases: `case when indexed then 'PGN:' || (pgn_base_thousandths * 0.001)::decimal(9,3)::varchar || '|PPI:' || ppi_base::varchar end`,
      exchange_rate_rule: `case when in_usd then 'month-end' end`,
      excludes_sundays_holidays: 'excludes',
    },
  ),
  kinds: {
    'pe.load-profile': `select n::integer as ordinal, ends_at, (watt_hours * 0.001)::decimal(18,6) as kwh, 0::decimal(18,6) as kvarh, '2025-09' as month from reading order by n, ends_at`,
    'pe.holidays': `select date, 'x' as name, '2025-01' as month from (${VALUES.days_off})`,
    'pe.system-peak': `select '2025-09' as month, 2 as version, timestamp '2025-09-17 19:15' as ends_at, 7000::decimal(18,6) as mw`,
    'pe.coincident-power': `select n::integer as ordinal, '2025-09' as month, 1 as version, (100 + dice(n, 'coes', 900))::decimal(18,6) as kw from service where has_coes order by n`,
    'pe.loss-factors': `select '2025-09' as month, bar as reference_bar, 'S' as supply_bar, (energy * 0.0001)::${PRICE} as energy_factor, (power * 0.0001)::${PRICE} as power_factor from (${VALUES.bars})`,
    'pe.main-toll': `select component, (value * 0.00001)::${PRICE} as value, since as valid_from from (${VALUES.main})`,
    'pe.secondary-toll': `select area as demand_area, voltage, (value * 0.0001)::${PRICE} as value, since as valid_from from (${VALUES.secondary})`,
    'pe.distribution-toll': `select operator as network_operator, (peak * 0.01)::${PRICE} as vad_peak, (off_peak * 0.01)::${PRICE} as vad_off_peak, (fbp * 0.0001)::${PRICE} as fbp, since as valid_from from (${VALUES.vad})`,
    'pe.exchange-rate': `select unnest([date '2025-09-29', date '2025-09-30']) as date, unnest([3.9, 3.751])::${PRICE} as sell, '2025-09' as month`,
    'pe.price-indices': `select '2025-09' as month, unnest(['PPI', 'PGN']) as index_code, unnest([255.30, 3.4512])::${PRICE} as value, 'final' as status`,
    'pe.tax-unit': `select 2025 as year, 5350::${PRICE} as tax_unit`,
  },
};

/**
 * The same rules written again from the domain page, day by day, in whole numbers: what is divided is divided last, half-up on integers.
 * An amount in millionths of a millionth is rounded to cents by `cents`.
 */
const ORACLE = `
create temp macro half_up(num, den) as (2 * num + den) // (2 * den);
create temp table day as
  select n, v, d::date as day, (select max(since) from (${VALUES.main}) m where m.since <= d::date) as main_since,
    (select max(since) from (${VALUES.secondary}) s where s.area = service.area and s.since <= d::date) as secondary_since,
    (select max(since) from (${VALUES.vad}) w where w.operator = service.distributor and w.since <= d::date) as vad_since
  from version join service using (n), unnest(generate_series(since::timestamp, (until - 1)::timestamp, interval 1 day)) as days(d);
create temp table energy as
  select n, v, day, sum(case when peak then watt_hours else 0 end)::hugeint as peak_wh, sum(case when peak then 0 else watt_hours end)::hugeint as off_wh,
    coalesce(max(case when peak then watt_hours end), 0)::hugeint * 4 as peak_w, coalesce(max(case when not peak then watt_hours end), 0)::hugeint * 4 as off_w
  from (
    select reading.*, day.v, day.day, hour(ends_at - interval 15 minute) in (18, 19, 20, 21, 22)
      and not (excludes and (dayofweek(day.day) = 0 or day.day in (select date from (${VALUES.days_off})))) as peak
    from reading join service using (n) join day on day.n = reading.n and day.day = (ends_at - interval 1 second)::date
  ) group by all;
create temp table demand as
  select n, max(peak_w) as peak_w, max(off_w) as off_w, greatest(max(peak_w), max(off_w)) as top_w,
    any_value(case when has_coes then (100 + dice(n, 'coes', 900))::hugeint * 1000 else at_peak.watt_hours::hugeint * 4 end) as coincident_w
  from energy join service using (n) join (select n, watt_hours from reading where ends_at = timestamp '2025-09-17 19:15') at_peak using (n)
  group by n;
create temp table priced as
  select version.*, service.* exclude (n), demand.* exclude (n), bars.energy, bars.power, case when voltage = 'MT' then 10120 else 10000 end as pemt,
    case when voltage = 'MT' then 10140 else 10000 end as ppmt,
    case when indexed then half_up(ppi_pct * 25530::hugeint * pgn_base_thousandths + (100 - ppi_pct) * 345120::hugeint * ppi_base,
      ppi_base::hugeint * pgn_base_thousandths) else 10000 end as factor,
    case when in_usd then 3751 else 1000 end as rate
  from version join service using (n) join demand using (n) join (${VALUES.bars}) bars using (bar);
-- Prices: S//kWh in millionths (cents × ten-thousandths × thousandths / 1000), S//kW in ten-thousandths.
create temp table rated as
  select *, half_up(peak_cents::hugeint * factor * rate, 1000000) as peak_price, half_up(off_cents::hugeint * factor * rate, 1000000) as off_price,
    half_up(power_cents::hugeint * rate, 10) as power_price,
    case mode when 'coincident' then coincident_w when 'peak-maximum' then peak_w when 'maximum' then top_w else contracted::hugeint * 1000 end as asked_w,
    case mode when 'coincident' then coincident_w when 'peak-maximum' then peak_w else top_w end as used_w,
    case mode when 'coincident' then coincident_w else peak_w end as toll_w
  from priced;
-- Versions of equal energy terms are one quantity.
create temp table energy_line as
  select n, sum(half_up(peak_wh * energy * pemt, 100000000) * peak_price) as peak_exact, sum(half_up(off_wh * energy * pemt, 100000000) * off_price) as off_exact
  from (
    select n, energy, pemt, peak_price, off_price, peak_cents, off_cents, in_usd, indexed, ppi_pct, ppi_base, pgn_base_thousandths,
      sum(peak_wh) as peak_wh, sum(off_wh) as off_wh
    from rated join (select n, v, sum(peak_wh) as peak_wh, sum(off_wh) as off_wh from energy group by all) using (n, v) group by all
  ) group by n;
create temp table power_line as
  select n, sum(half_up(greatest(asked_w * 100, coalesce(minimum_pct, 0)::hugeint * contracted * 1000) * power * ppmt, 10000000000) * power_price) as exact,
    sum(case when has_clause then greatest(0, used_w * 100 - contracted::hugeint * 1000 * (100 + coalesce(tolerance_pct, 0))) * power_price * multiplier_hundredths else 0 end) as excess
  from rated join day using (n, v) group by n;
create temp table main_line as
  select n, sum(half_up(toll_w * power * ppmt, 100000000) * toll) as exact from rated join day using (n, v)
  join (select since, sum(value)::hugeint as toll from (${VALUES.main}) group by since) tolls on tolls.since = main_since group by n;
create temp table secondary_line as
  select energy.n, sum((peak_wh + off_wh) * toll) as exact
  from energy join day using (n, v, day) join service using (n)
  join (select t.area, t.since, own.voltage, sum(t.value)::hugeint as toll from (${VALUES.secondary}) t, (select unnest(['MAT', 'AT', 'MT']) as voltage) own
    where list_position(['MAT', 'AT', 'MT'], t.voltage) <= list_position(['MAT', 'AT', 'MT'], own.voltage) group by all) tolls
    on tolls.area = service.area and tolls.since = secondary_since and tolls.voltage = service.voltage group by energy.n;
create temp table vad_line as
  select n, sum(peak_w * peak * fbp) as exact, sum(greatest(0, off_w - peak_w) * off_peak) as excess from rated join day using (n, v)
  join (${VALUES.vad}) tolls on tolls.operator = distributor and tolls.since = vad_since where pays_vad group by n;
create temp table cents as
  select n, half_up(peak_exact, 10000000) as "EN_HP", half_up(off_exact, 10000000) as "EN_HFP", half_up(power_line.exact, 30 * 100000::hugeint) as "POTENCIA",
    half_up(power_line.excess, 30 * 1000000000::hugeint) as "EXCESO_POTENCIA", half_up(main_line.exact, 30 * 1000000::hugeint) as "PEAJE_PRINCIPAL",
    half_up(secondary_line.exact, 10000000::hugeint) as "PEAJE_SECUNDARIO", coalesce(half_up(vad_line.exact, 30 * 10000000::hugeint), 0) as "VAD_HP",
    coalesce(half_up(vad_line.excess, 30 * 1000::hugeint), 0) as "VAD_EXCESO_HFP",
    (select sum(peak_wh + off_wh) from energy where energy.n = energy_line.n) as wh
  from energy_line join power_line using (n) join main_line using (n) join secondary_line using (n) left join vad_line using (n);`;
const AMOUNTS = `
  select n, concat_ws(' ', ${CODES.slice(0, 8)
    .map((code) => `"${code}"`)
    .join(', ')}, half_up(base * 18, 100), half_up(wh * 107, 100000)) as cents
  from (select *, ${CODES.slice(0, 8)
    .map((code) => `"${code}"`)
    .join(' + ')} as base from cents) order by n`;

const wave = new FreeWave();
afterAll(() => wave.close());

describe('the Peruvian free market and an independent oracle in SQL', () => {
  it.each(Array.from({ length: BATCHES }, (_, batch) => [ORACLE_SEED + batch]))(
    `agree on ${BATCH} random services, seed %i`,
    async (seed) => {
      const theirs: string[] = [];
      const setUp = async (session: ColumnarSession) => {
        await session.run(MACROS(seed));
        await session.run(SERVICES);
        await session.run(ORACLE);
        for await (const rows of session.stream(AMOUNTS)) theirs.push(...rows.map(({ n, cents }) => `${n}: ${cents}`));
      };
      const manifest = await wave.freeze(TABLES, setUp);
      const ours: string[] = [];
      for (let from = 1; from <= BATCH; from += READ) {
        const ordinals = Array.from({ length: READ }, (_, index) => from + index);
        const { open, services } = await wave.read(manifest, ordinals);
        for (const { subject, rows } of services) {
          const { settled } = open.settle(subject, rows);
          const amountOf = (code: string) =>
            settled.kind === 'settled'
              ? (settled.statement.lines.find((line) => line.code === code)?.amount ?? ZERO)
              : ZERO;
          const shown =
            settled.kind === 'settled'
              ? CODES.map((code) => amountOf(code).times(100).toFixed()).join(' ')
              : settled.findings.map(({ code }) => code).join();
          ours.push(`${subject.ordinal}: ${shown}`);
        }
      }

      expect(theirs).toHaveLength(BATCH);
      expect(ours.filter((row, index) => row !== theirs[index]).slice(0, 5)).toEqual(
        theirs.filter((row, index) => row !== ours[index]).slice(0, 5),
      );
    },
    600_000,
  );
});
