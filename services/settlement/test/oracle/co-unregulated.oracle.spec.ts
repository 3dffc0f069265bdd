import { afterAll, describe, expect, it } from '@jest/globals';
import { period } from '@kantia/kernel/period';
import { coUnregulated } from '../../src/domain/co-unregulated/market.js';
import type { Settled } from '../../src/domain/engine.js';
import { MarketTables } from '../market-tables.js';
import { ORACLE_SEED as SEED, ORACLE_SERVICES as SERVICES } from './run-size.js';

const LINES = [
  'GENERACION',
  'COMERCIALIZACION',
  'TRANSMISION',
  'DISTRIBUCION',
  'PERDIDAS',
  'RESTRICCIONES',
  'OTROS_CARGOS',
  'REACTIVA',
  'CONTRIBUCION',
  'ALUMBRADO_PUBLICO',
  'TASA_SEGURIDAD',
  'INTERES_MORA',
  'SALDO_ANTERIOR',
  'CUOTA',
  'RECOBRO',
  'COMPENSACION',
  'AJUSTE_ANTERIOR',
  'AJUSTE_DECENA',
];
const OWED = ['late-interest', 'previous-balance', 'instalment', 'recovery', 'compensation', 'prior-adjustment'];
const PRIOR = ['GENERACION', 'TRANSMISION', 'REACTIVA', 'CONTRIBUCION', 'ALUMBRADO_PUBLICO', 'TASA_SEGURIDAD'];

/** A whole number from 0 to `below` - 1, from the seed, the name of the draw and what it is for. */
const draw = (name: string, below: number, of = 'i') => `(hash(${SEED}, '${name}', ${of}) % ${below})::integer`;
const pick = (name: string, values: readonly (string | null)[], of = 'i') =>
  `[${values.map((value) => (value === null ? 'null' : `'${value}'`)).join(', ')}][1 + ${draw(name, values.length, of)}]`;
const decimals = (name: string, below: number, scale: number, of = 'i') =>
  `(${draw(name, below, of)}::decimal(18,0) * ${(1 / 10 ** scale).toFixed(scale)}::decimal(18,${scale}))`;
const PLACE = `null::varchar as input_id, 'f.csv' as file, 2 as "row"`;
const SEGMENT = `i || ' ' || segment`;
const ARREAR = `i || ' ' || concept || coalesce(bill_line, '') || coalesce(origin_month, '')`;
/** What a municipality lays on each class: two sets, the second from the 30th. */
const levy = (
  rows: string,
) => `select ${PLACE}, '52001' as municipality_code, consumer_class, null::integer as stratum, mode, base, value::decimal(24,10) as value,
      minimum::decimal(24,10) as minimum, maximum::decimal(24,10) as maximum, valid_from
    from (values ${rows}) as v(consumer_class, mode, base, value, minimum, maximum, valid_from)`;

const HOUR = `i || ' ' || h`;

/**
 * Of twenty services five are read by hand, two have hours of sixteen days, one changes the way it is metered, the others have hours of two days.
 * `since` the first day; `changes` the first day under another contract, of every third service, or null; `way` what was read by hand: one
 * reading, two, two meters, or one reading that ends before the contract changes; a sort of kvarh is in all readings of a service or in none. Every figure has few decimals, so that the oracle fits 38 digits.
 */
const TABLES = {
  services: `select *, case sort when 'short' then date '2026-04-29' else date '2026-04-15' end as since,
      case when sort = 'changed' or (i % 3 = 0 and sort = 'hand') then date '2026-04-23' when i % 3 = 0 then date '2026-04-30' end as changes
    from (select i, case when i % 20 < 5 then 'hand' when i % 20 < 7 then 'long' when i % 20 = 7 then 'changed' else 'short' end as sort,
      ${draw('hand-first', 2)} = 0 as hand_first, ${pick('way', ['once', 'twice', 'meters', 'early'])} as way, ${draw('days', 16)} as exceeding from range(1, ${SERVICES + 1}) as numbers(i))`,
  snapshot: `select i::integer as ordinal, segment::integer as segment, 'P' || i as supply_point_code, 'K' || i as contract_code,
      case segment when 1 then since else changes end as segment_from,
      case segment when 1 then coalesce(changes, date '2026-05-01') else date '2026-05-01' end as segment_until, '52001' as municipality_code,
      case when sort = 'hand' or (sort = 'changed' and hand_first = (segment = 1)) then 'manual' else 'telemetered' end as metering,
      case when sort = 'hand' and way = 'meters' then 'M' || segment else 'M1' end as meter, 5 as meter_digits,
      ${pick('factor', ['1', '2', '20', '0.5'], `i || meter`)}::decimal(18,6) as meter_factor, 'CEDENAR' as network_operator,
      ${pick('level', ['1', '2', '3'], SEGMENT)}::integer as voltage_level, ${pick('ownership', ['operator', 'shared', 'user'], SEGMENT)} as asset_ownership,
      ${pick('class', ['commercial', 'industrial', 'official', 'water-utility', 'special', 'common-area'], SEGMENT)} as consumer_class,
      1 + ${draw('stratum', 6, SEGMENT)} as stratum, ${pick('exemption', ['0', '0', '50', '100', '33.25'], SEGMENT)}::decimal(9,4) as contribution_exemption_pct,
      case when metering = 'manual' then ${pick('plain', ['FIXED_INDEXED', 'REGULATED_DISCOUNT'], SEGMENT)} else ${pick('mode', ['FIXED_INDEXED', 'PAY_AS_CONTRACTED', 'PAY_AS_DEMANDED', 'SPOT_PLUS', 'MIXED', 'REGULATED_DISCOUNT'], SEGMENT)} end as price_mode,
      ${decimals('price', 50_000, 2, SEGMENT)}::decimal(24,10) as base_price, ${pick('base', ['2025-01', '2025-02', '2025-03', '2025-04'], SEGMENT)} as base_month,
      ${decimals('contracted', 500, 1, SEGMENT)}::decimal(18,6) as contracted_energy_kwh_h,
      case when ${draw('capless', 4, SEGMENT)} > 0 then ${decimals('cap', 500, 1, SEGMENT)}::decimal(18,6) end as cap_kwh_h,
      ${decimals('margin', 5_000, 2, SEGMENT)}::decimal(24,10) as margin,
      case when ${draw('floorless', 2, SEGMENT)} > 0 then ${decimals('floor', 40_000, 2, SEGMENT)}::decimal(24,10) end as price_minimum,
      case when ${draw('roofless', 2, SEGMENT)} > 0 then ${decimals('roof', 90_000, 2, SEGMENT)}::decimal(24,10) end as price_maximum,
      ${decimals('fixed', 10_001, 2, SEGMENT)}::decimal(9,4) as fixed_pct, ${decimals('discount', 10_001, 2, SEGMENT)}::decimal(9,4) as discount_pct,
      case when ${draw('retailless', 3, SEGMENT)} > 0 then ${decimals('retail', 3_000, 2, SEGMENT)}::decimal(24,10) end as retail_charge_cop_kwh,
      metering = 'telemetered' and ${draw('stn', 2, SEGMENT)} = 1 as loss_factor_applies
    from services, range(1, 3) as segments(segment) where segment = 1 or changes is not null`,
  'co.register-readings': `select i::integer as ordinal, ${PLACE}, meter, '2026-04' as month, previous::date as previous_date, last::date as "current_date",
      ${decimals('previous', 99_999, 0, `i || last`)}::decimal(18,6) as previous_reading,
      case ${draw('still', 30)} when 0 then previous_reading else ${decimals('current', 100_000, 0, `i || last`)} end::decimal(18,6) as current_reading,
      case when sort = 'changed' or ${draw('inductive', 4)} > 0 then ${decimals('inductive-kvarh', 900_000, 1, `i || last`)}::decimal(18,6) end as inductive_kvarh,
      case when sort = 'changed' or ${draw('capacitive', 3)} = 0 then ${decimals('capacitive-kvarh', 9_000, 1, `i || last`)}::decimal(18,6) end as capacitive_kvarh
    from services, lateral (
      select 'M1' as meter, '2026-04-14' as previous, case when sort = 'changed' then '2026-04-22' when way in ('once', 'early') then case way when 'early' then '2026-04-20' else '2026-04-30' end
        else '2026-04-22' end as last where sort = 'hand' or hand_first
      union all select 'M1', '2026-04-22', '2026-04-30' where (sort = 'hand' and way = 'twice') or (sort = 'changed' and not hand_first)
      union all select 'M2', '2026-04-22', '2026-04-30' where sort = 'hand' and way = 'meters' and changes is not null
      union all select 'M1', '2026-03-31', '2026-04-15' where ${draw('predecessor', 3)} = 0
    ) where sort in ('hand', 'changed')`,
  'co.hourly-readings': `select i::integer as ordinal, ${PLACE}, 'P' || i as supply_point_code, starts_at, kwh,
      case when exceeds then ${decimals('inductive', 40_000, 3, HOUR)} else kwh * case ${draw('half', 2)} when 0 then 0.5 else 0.25 end end::decimal(18,6) as inductive_kvarh,
      case when exceeds then ${decimals('capacitive', 2_000, 3, HOUR)} else 0 end::decimal(18,6) as capacitive_kvarh
    from (select i, h, timestamp '2026-04-15' + to_hours(h::integer) as starts_at, ${decimals('kwh', 50_000, 3, HOUR)}::decimal(18,6) as kwh,
        sort = 'short' or ${draw('exceeds', 16, `i || ' ' || h // 24`)} < exceeding as exceeds
      from services, range(0, 384) as hours(h) where sort in ('long', 'changed') or (sort = 'short' and h >= 336))`,
  'derived.reactive-counters': `select i::integer as ordinal, ${PLACE}, ${pick('left', ['2026-03', '2026-03', '2026-02', '2025-12', '2025-11'])} as month, counted as months_counted,
      case when counted > 12 then 1 + ${draw('m', 12)} else 1 end as factor_m, ${draw('clean', 4)} as months_clean
    from (select i, ${draw('counted', 26)} as counted from services) where ${draw('counters', 4)} > 0`,
  'co.spot-price': `select ${PLACE}, (timestamp '2026-04-15' + to_hours(h::integer))::date as date, (h % 24)::integer as hour,
      ${decimals('spot', 12_000_000, 4, 'h')}::decimal(24,10) as price, '2026-04' as month from range(0, 384) as hours(h)`,
  'co.scarcity-price': `select ${PLACE}, '2026-04' as month, 350.08::decimal(24,10) as lower, 699.17::decimal(24,10) as base, 865.22::decimal(24,10) as upper`,
  'co.boundary-loss-factors': `select i::integer as ordinal, ${PLACE}, date '2026-04-15' + d::integer as date,
      (1 + ${decimals('loss', 9_000_000, 8, `i || ' ' || d`)})::decimal(20,14) as loss_factor from services, range(0, 16) as days(d) where sort <> 'hand'`,
  'co.unit-cost-components': `select ${PLACE}, 'CEDENAR' as network_operator, '2026-04' as month, level as voltage_level, ownership as asset_ownership,
      310.96::decimal(24,10) as g, 55.95::decimal(24,10) as t, d::decimal(24,10) as d, 176.41::decimal(24,10) as cv, pr::decimal(24,10) as pr, 30.64::decimal(24,10) as r, 38.73::decimal(24,10) as cot
    from (values (1, 'operator', 277.59, 61.48), (1, 'shared', 249.44, 61.48), (1, 'user', 221.30, 61.48), (2, null, 165.37, 21.09), (3, null, 96.70, 14.88)) as v(level, ownership, d, pr)`,
  'co.ppi': `select ${PLACE}, month, ppi::decimal(24,10) as ppi, 'final' as status
    from (values ('2025-01', 100), ('2025-02', 125), ('2025-03', 160), ('2025-04', 200), ('2026-04', 180.49)) as v(month, ppi)`,
  'co.other-charges': `select ${PLACE}, '2026-04' as month, concept, value::decimal(24,10) as value from (values ('FAZNI', 1.90), ('CND', 0.4512)) as v(concept, value)`,
  'co.street-lighting':
    levy(`('commercial', 'percentage', 'energy', 1.50, null, null, '2026-01-01'), ('industrial', 'percentage', 'total', 2.25, 40000.10, null, '2026-01-01'),
    ('official', 'fixed', null, 350.33, null, null, '2026-01-01'), ('water-utility', 'percentage', 'energy', 3.10, null, 90000.00, '2026-01-01'),
    ('special', 'percentage', 'total', 0.75, 1000.00, 50000.00, '2026-01-01'), ('common-area', 'percentage', 'energy', 1.00, null, null, '2026-01-01'),
    ('commercial', 'percentage', 'total', 1.65, null, null, '2026-04-30'), ('industrial', 'fixed', null, 7777.77, null, null, '2026-04-30'),
    ('official', 'percentage', 'energy', 0.05, 10.00, null, '2026-04-30'), ('water-utility', 'percentage', 'energy', 3.33, null, 95000.00, '2026-04-30'),
    ('special', 'percentage', 'total', 0.80, 1000.00, 50000.00, '2026-04-30'), ('common-area', 'percentage', 'energy', 1.10, 5.00, 25.00, '2026-04-30')`),
  'co.security-levy':
    levy(`('commercial', 'percentage', 'total', 0.50, null, 80000.00, '2026-01-01'), ('industrial', 'percentage', 'energy', 0.45, null, null, '2026-01-01'),
    ('official', 'fixed', null, 12.01, null, null, '2026-01-01'), ('water-utility', 'fixed', null, 15.15, null, null, '2026-01-01'),
    ('special', 'percentage', 'energy', 0.10, null, null, '2026-01-01'), ('common-area', 'percentage', 'total', 0.33, 3.00, null, '2026-01-01')`),
  'any.arrears': `select i::integer as ordinal, ${PLACE}, concept, bill_line, origin_month, ((${draw('owed', 2_000_001, ARREAR)} - 1000000)::decimal(18,0) * 0.001)::decimal(24,10) as value
    from services, (
      select unnest([${OWED.map((concept) => `'${concept}'`).join(', ')}]) as concept, null::varchar as bill_line, null::varchar as origin_month
      union all select 'prior-adjustment', bill_line, origin_month from (select unnest([${PRIOR.map((line) => `'${line}'`).join(', ')}]) as bill_line), (select unnest(['2026-02', '2026-03']) as origin_month)
    ) where ${draw('owes', 3, ARREAR)} = 0`,
};
const pastOf = (line: string) => `coalesce(sum(round(value, 2)) filter (bill_line = '${line}'), 0)::decimal(20,2)`;
const owedOf = (concept: string) =>
  `coalesce(round(sum(value) filter (concept = '${concept}' and bill_line is null), 2), 0)::decimal(20,2)`;
const levied = (kind: string, name: string) => `${name} as (
    select ordinal, round(sum((case mode when 'fixed' then value::decimal(20,2) else
        least(coalesce(maximum, 1e15::decimal(20,2)), greatest(coalesce(minimum, -1e15::decimal(20,2)), (case base when 'total' then all_base else energy_base end * value::decimal(5,2) * 0.01)::decimal(24,6)))
      end)::decimal(28,6) * case when sets = 1 then 1 when valid_from = '2026-04-30' then last_day else 1 - last_day end::decimal(5,4))::decimal(38,10), 2) as amount
    from based join (select *, count(*) over (partition by consumer_class) as sets from "${kind}") using (consumer_class) group by ordinal
  )`;

/**
 * The rules of the domain page on Colombia (2.2, 2.3, 3.3, 1.7, 1.8) written again, hour by hour and register by register. IPP(0) is 100, 125, 160
 * or 200, whose reciprocals end. A register tells its kvarh of the month, so registers that pay the same D are one sum; it tells no days, so M stays.
 */
const ORACLE = `
  with network as (
    select s.*, c.d::decimal(9,2) as d, c.pr::decimal(9,2) as pr,
      (s.base_price::decimal(9,2) * 180.49 * case s.base_month when '2025-01' then 0.01 when '2025-02' then 0.008 when '2025-03' then 0.00625 else 0.005 end::decimal(6,5))::decimal(20,9) as price
    from snapshot s join "co.unit-cost-components" c on c.voltage_level = s.voltage_level and (s.voltage_level > 1 or c.asset_ownership = s.asset_ownership)
  ), hourly as (
    select s.ordinal, s.segment, s.d, r.starts_at::date as day, r.kwh::decimal(12,3) as kwh,
      (r.kwh::decimal(9,3) * case when s.loss_factor_applies then f.loss_factor else 1 end::decimal(20,8))::decimal(20,11) as e, least(p.price, 865.22)::decimal(12,4) as pb,
      (greatest(0, r.inductive_kvarh::decimal(12,5) - r.kwh::decimal(9,3) * 0.5) + r.capacitive_kvarh)::decimal(18,6) as kvarh
    from network s
    join "co.hourly-readings" r on r.ordinal = s.ordinal and r.starts_at >= s.segment_from and r.starts_at < s.segment_until
    join "co.boundary-loss-factors" f on f.ordinal = s.ordinal and f.date = r.starts_at::date
    join "co.spot-price" p on p.date = r.starts_at::date and p.hour = extract(hour from r.starts_at)
    where s.metering = 'telemetered'
  ), registers as (
    select s.ordinal, s.segment, s.d, r.inductive_kvarh, r.capacitive_kvarh,
      ((r.current_reading - r.previous_reading + case when r.current_reading < r.previous_reading then 100000 else 0 end)::decimal(9,0) * s.meter_factor::decimal(5,1))::decimal(12,1) as kwh
    from "co.register-readings" r join services v on v.i = r.ordinal
    join network s on s.ordinal = r.ordinal and s.metering = 'manual' and s.meter = r.meter and r."current_date" >= s.segment_from and r."current_date" < s.segment_until
    where r."current_date" > v.since
  ), measured as (
    select ordinal, segment, kwh, e, pb from hourly
    union all select ordinal, segment, kwh::decimal(12,3), kwh::decimal(20,11), 0::decimal(12,4) from registers
  ), priced as (
    select *, greatest(least(pb, coalesce(price_maximum, pb)), coalesce(price_minimum, 0))::decimal(12,4) as pb_bound,
      (310.96 + 55.95 + d + 176.41 + pr + 30.64)::decimal(9,2) as cu
    from measured join network using (ordinal, segment)
  ), costs as (
    select *, (case price_mode
        when 'FIXED_INDEXED' then e * price
        when 'PAY_AS_CONTRACTED' then contracted_energy_kwh_h::decimal(9,1) * price + (e - contracted_energy_kwh_h::decimal(9,1)) * pb
        when 'PAY_AS_DEMANDED' then case when cap_kwh_h is null then e * price
          else least(e, cap_kwh_h::decimal(9,1)) * price + greatest(0, e - cap_kwh_h::decimal(9,1)) * pb end
        when 'SPOT_PLUS' then e * (pb_bound + margin::decimal(9,2))
        when 'MIXED' then (fixed_pct::decimal(7,2) * 0.01) * (e * price)::decimal(30,20) + ((100 - fixed_pct)::decimal(7,2) * 0.01) * (e * (pb_bound + margin::decimal(9,2)))::decimal(30,20)
        else (e * cu)::decimal(30,13) * ((100 - discount_pct)::decimal(7,2) * 0.01)
      end)::decimal(38,24) as generation
    from priced
  ), lines as (
    select ordinal, segment, sum(generation)::decimal(38,24) as generation, sum(kwh * coalesce(retail_charge_cop_kwh, 0)::decimal(9,2))::decimal(30,5) as retail,
      coalesce(sum(kwh * 55.95) filter (price_mode <> 'REGULATED_DISCOUNT'), 0)::decimal(30,5) as transmission,
      coalesce(sum(kwh * d) filter (price_mode <> 'REGULATED_DISCOUNT'), 0)::decimal(30,5) as distribution,
      coalesce(sum(kwh * pr) filter (price_mode <> 'REGULATED_DISCOUNT'), 0)::decimal(30,5) as losses,
      coalesce(sum(kwh * 30.64) filter (price_mode <> 'REGULATED_DISCOUNT'), 0)::decimal(30,5) as restrictions,
      coalesce(sum(kwh * 2.3512) filter (price_mode <> 'REGULATED_DISCOUNT'), 0)::decimal(30,7) as other,
      any_value(case when consumer_class in ('commercial', 'industrial', 'water-utility') or (consumer_class = 'common-area' and stratum >= 5)
        then 0.002 * (100 - contribution_exemption_pct)::decimal(5,2) else 0 end)::decimal(6,5) as contribution_share
    from costs group by ordinal, segment
  ), excesses as (
    select ordinal, d, sum(kvarh) as kvarh from hourly group by ordinal, d
    union all select ordinal, d, greatest(0, coalesce(sum(inductive_kvarh) - sum(kwh) filter (inductive_kvarh is not null) * 0.5, 0)) + coalesce(sum(capacitive_kvarh), 0) from registers group by ordinal, d
  ), factors as (
    select ordinal, case when days is null then m when days <= (case when m >= 6 then 0 else 10 end) then 1 when counted < 12 then 1 else least(12, m + 1) end as m
    from (select i as ordinal, coalesce(months_counted, 0) as counted, coalesce(factor_m, 1) as m from services left join "derived.reactive-counters" on ordinal = i and month >= '2025-12')
    left join (select ordinal, count(distinct day) filter (kvarh > 0) as days from hourly group by ordinal) using (ordinal)
  ), reactives as (
    select ordinal, round((sum(kvarh::decimal(18,6) * d) * any_value(m))::decimal(38,8), 2)::decimal(20,2) as reactive from excesses join factors using (ordinal) group by ordinal
  ), totals as (
    select ordinal, round(sum(generation)::decimal(38,24), 2) as generation, round(sum(retail)::decimal(30,5), 2) as retail, round(sum(transmission)::decimal(30,5), 2) as transmission,
      round(sum(distribution)::decimal(30,5), 2) as distribution, round(sum(losses)::decimal(30,5), 2) as losses, round(sum(restrictions)::decimal(30,5), 2) as restrictions,
      round(sum(other)::decimal(30,7), 2) as other, any_value(reactive) as reactive,
      round(sum((generation + retail + transmission + distribution + losses + restrictions + other)::decimal(36,24) * contribution_share)::decimal(38,29), 2) as contribution
    from lines join reactives using (ordinal) group by ordinal
  ), based as (
    select ordinal, consumer_class, last_day, (generation + retail + transmission + distribution + losses + restrictions + other)::decimal(15,2) as energy_base, (energy_base + contribution)::decimal(15,2) as all_base
    from totals join (
      select ordinal, arg_max(consumer_class, segment) as consumer_class, case date_diff('day', min(segment_from), max(segment_until)) when 2 then 0.5 else 0.0625 end::decimal(5,4) as last_day
      from snapshot group by ordinal) using (ordinal)
  ), ${levied('co.street-lighting', 'lighting')}, ${levied('co.security-levy', 'security')}, owed as (
    select ordinal, ${OWED.map((concept) => `${concept === 'compensation' ? '-abs' : ''}(${owedOf(concept)}) as "${concept}"`).join(', ')}, ${PRIOR.map((line) => `${pastOf(line)} as ${line}`).join(', ')}
    from snapshot left join "any.arrears" using (ordinal) where segment = 1 group by ordinal
  ), billed as (
    select ordinal, generation + o.GENERACION as generation, retail, transmission + o.TRANSMISION as transmission, distribution, losses, restrictions, other, reactive + o.REACTIVA as reactive,
      contribution + o.CONTRIBUCION as contribution, lighting.amount + o.ALUMBRADO_PUBLICO as lighting, security.amount + o.TASA_SEGURIDAD as security, ${OWED.map((concept) => `"${concept}"`).join(', ')}
    from totals join owed o using (ordinal) join lighting using (ordinal) join security using (ordinal)
  ), payable as (
    select *, (generation + retail + transmission + distribution + losses + restrictions + other + reactive + contribution + lighting + security
      + ${OWED.map((concept) => `"${concept}"`).join(' + ')})::decimal(30,2) as total from billed
  )
  select ordinal, concat_ws(' ', generation, retail, transmission, distribution, losses, restrictions, other, reactive, contribution, lighting, security, ${OWED.map((concept) => `"${concept}"`).join(', ')},
    ((round(total * 0.1, 0)::decimal(30,0) * 10)::decimal(30,2) - total)::decimal(30,2)) as amounts
  from payable order by ordinal`;

function amountsOf(result: Settled | undefined): string {
  if (result?.kind !== 'settled') return result ? result.findings.map(({ code }) => code).join() : 'no service';
  const amounts = new Map(result.statement.lines.map(({ code, amount }) => [code, amount.toFixed(2)]));
  return LINES.map((code) => amounts.get(code) ?? '0.00').join(' ');
}

const lab = new MarketTables();
afterAll(() => lab.close());

describe('an independent oracle of CO unregulated', () => {
  it(`agrees on ${SERVICES} random services (seed ${SEED})`, async () => {
    const { settled, also: theirs } = await lab.settle(
      coUnregulated,
      {
        month: period('2026-04'),
        settings: { rounding: { payableStep: '10', tariffDecimals: 2 } },
        tables: TABLES,
      },
      async (session) => {
        const rows: { readonly ordinal: number; readonly amounts: string }[] = [];
        for await (const chunk of session.stream<{ ordinal: number; amounts: string }>(ORACLE)) rows.push(...chunk);
        return rows;
      },
    );

    expect(theirs).toHaveLength(SERVICES);
    expect((theirs ?? []).map(({ ordinal }) => `${ordinal}: ${amountsOf(settled.get(ordinal))}`)).toEqual(
      (theirs ?? []).map(({ ordinal, amounts }) => `${ordinal}: ${amounts}`),
    );
  }, 1_800_000);
});
