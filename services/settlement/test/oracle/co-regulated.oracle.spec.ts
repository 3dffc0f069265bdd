import { afterAll, describe, expect, it } from '@jest/globals';
import { period } from '@kantia/kernel/period';
import { coRegulated } from '../../src/domain/co-regulated/market.js';
import type { Settled } from '../../src/domain/engine.js';
import { MarketTables } from '../market-tables.js';
import { ORACLE_SEED, ORACLE_SERVICES } from './run-size.js';

/** Shared by the two ways to weigh a reading that straddles two sheets. */
const SERVICES = Math.ceil(ORACLE_SERVICES / 2);
const SEED = ORACLE_SEED;
const LINES = [
  'ENERGIA',
  'SUBSIDIO',
  'CONTRIBUCION',
  'REACTIVA',
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
const CLASSES = ['residential', 'commercial', 'industrial', 'official', 'street-lighting', 'water-utility', 'special'];

/** A whole number from 0 to `below` - 1, from the seed, the name of the draw and what it is for. */
const draw = (name: string, below: number, of = 'i') => `(hash(${SEED}, '${name}', ${of}) % ${below})::integer`;
const pick = (name: string, values: readonly string[], of = 'i') =>
  `[${values.map((value) => `'${value}'`).join(', ')}][1 + ${draw(name, values.length, of)}]`;
const decimals = (name: string, below: number, scale: number, of = 'i') =>
  `(${draw(name, below, of)}::decimal(18,0) * ${(1 / 10 ** scale).toFixed(scale)}::decimal(18,${scale}))::decimal(18,6)`;
const PLACE = `null::varchar as input_id, 'f.csv' as file, 2 as "row"`;
const SEGMENT = `i || ' ' || segment`;
const HOUR = `i || ' ' || h`;
const DAY = `i || ' ' || h // 24`;

const price = (name: string) =>
  `${decimals(name, 40_000, 2, `level || ownership || month`)}::decimal(24,10) as ${name}`;
/** Agreements of one municipality; the second one forgets officials. */
const LEVIES = `
  ('residential', null, 'percentage', 'energy', 3.25, 1500, 90000, date '2026-01-01'), ('residential', 1, 'fixed', null, 2000, null, null, date '2026-01-01'),
  ('commercial', null, 'percentage', 'total', 5, null, 400000, date '2026-01-01'), ('industrial', null, 'fixed', null, 99999.99, null, null, date '2026-01-01'),
  ('official', null, 'percentage', 'energy', 1, null, null, date '2026-01-01'), ('residential', null, 'percentage', 'total', 4.5, null, null, date '2026-04-16'),
  ('commercial', null, 'percentage', 'energy', 6, 700, null, date '2026-04-16'), ('industrial', null, 'percentage', 'total', 0.75, 100, 50000, date '2026-04-16')`;
const levies = `select ${PLACE}, '52001' as municipality_code, class as consumer_class, stratum::integer as stratum, mode, base, value::decimal(24,10) as value,
    minimum::decimal(24,10) as minimum, maximum::decimal(24,10) as maximum, valid_from from (values ${LEVIES}) as v(class, stratum, mode, base, value, minimum, maximum, valid_from)`;

/**
 * Odd services are read by hand, over 20 to 80 days whose reciprocals end; even ones have hours from the 19th, and every third of these changes
 * its contract on the 25th.
 */
const TABLES = {
  snapshot: `select i::integer as ordinal, segment::integer as segment, 'P' || i as supply_point_code, 'K' || i as contract_code,
      case when i % 2 = 1 then date '2026-04-01' when segment = 1 then date '2026-04-19' else date '2026-04-25' end as segment_from,
      case when i % 6 = 0 and segment = 1 then date '2026-04-25' else date '2026-05-01' end as segment_until,
      ${pick('town', ['52001', '52002'])} as municipality_code, case i % 2 when 1 then 'manual' else 'telemetered' end as metering, 'M' as meter, 5 as meter_digits,
      ${pick('factor', ['1', '2', '40', '0.5'])}::decimal(18,6) as meter_factor, 'CEDENAR' as network_operator, ${pick('level', ['1', '2'], SEGMENT)}::integer as voltage_level,
      ${pick('ownership', ['operator', 'shared', 'user'], SEGMENT)} as asset_ownership, ${pick('class', [...CLASSES, 'residential', 'residential', 'residential'], SEGMENT)} as consumer_class,
      1 + ${draw('stratum', 6, SEGMENT)} as stratum, ${draw('altitude', 2_000, SEGMENT)} as altitude_masl, ${draw('subnormal', 4, SEGMENT)} = 0 as subnormal,
      ${pick('exemption', ['0', '0', '50', '100', '33.25'], SEGMENT)}::decimal(9,4) as contribution_exemption_pct
    from range(1, ${SERVICES + 1}) as services(i), range(1, 3) as segments(segment) where segment = 1 or i % 6 = 0`,
  'co.register-readings': `select i::integer as ordinal, ${PLACE}, 'M' as meter, '2026-04' as month, (last - all_days::integer)::date as previous_date, last as "current_date",
      ${decimals('previous', 99_999, 0)} as previous_reading, ${decimals('current', 99_999, 0)} as current_reading,
      case when ${draw('inductive', 2)} = 0 then ${decimals('inductive-kvarh', 900_000, 1)} end as inductive_kvarh,
      case when ${draw('capacitive', 3)} = 0 then ${decimals('capacitive-kvarh', 9_000, 1)} end as capacitive_kvarh
    from (select i, date '2026-04-05' + ${draw('last', 26)} as last, ${pick('days', ['20', '25', '32', '40', '50', '80'])} as all_days from range(1, ${SERVICES + 1}) as services(i) where i % 2 = 1)`,
  'co.hourly-readings': `select * replace (case when exceeds and h % 24 in (3, 7) then kwh * 0.5 + ${decimals('excess', 9_000, 3, HOUR)} else kwh * 0.25 end::decimal(18,6) as inductive_kvarh,
        case when exceeds and h % 24 = 5 then ${decimals('export', 3_000, 3, HOUR)} else 0 end::decimal(18,6) as capacitive_kvarh)
    from (select i, h, i::integer as ordinal, ${PLACE}, timestamp '2026-04-19' + to_hours(h::integer) as starts_at,
        case when ${draw('idle', 20, HOUR)} = 0 then 0 else ${decimals('kwh', 3_000, 3, HOUR)} end::decimal(18,6) as kwh, ${draw('exceeding', 14, DAY)} < ${draw('rate', 15)} as exceeds,
        null as inductive_kvarh, null as capacitive_kvarh
      from range(1, ${SERVICES + 1}) as services(i), range(0, 288) as hours(h) where i % 2 = 0)`,
  'co.unit-cost-components': `select ${PLACE}, 'CEDENAR' as network_operator, month, level as voltage_level, nullif(ownership, '') as asset_ownership,
      ${['g', 't', 'd', 'cv', 'pr', 'r', 'cot'].map(price).join(', ')}
    from (values ('2026-03'), ('2026-04')) as months(month), (values (1, 'operator'), (1, 'shared'), (1, 'user'), (2, '')) as v(level, ownership)`,
  'co.cpi': `select ${PLACE}, month, cpi::decimal(24,10) as cpi from (values ('2026-02', 100), ('2026-03', 125)) as v(month, cpi)`,
  'co.prior-residential-tariffs': `select ${PLACE}, 'CEDENAR' as network_operator, '2026-03' as month, nullif(ownership, '') as asset_ownership,
      ${decimals('e1', 90_000, 2, 'ownership')}::decimal(24,10) as e1, ${decimals('e2', 90_000, 2, 'ownership')}::decimal(24,10) as e2
    from (values ('operator'), ('shared'), ('user'), ('')) as v(ownership)`,
  'co.street-lighting': levies,
  'co.security-levy': `select * replace (value * 0.5 as value) from (${levies}) where consumer_class <> 'industrial'`,
  'any.arrears': `select i::integer as ordinal, ${PLACE}, concept, (${decimals('arrear', 9_000_000, 2, `i || concept`)} - case concept when 'prior-adjustment' then 45000 else 0 end)::decimal(24,10) as value
    from range(1, ${SERVICES + 1}) as services(i), (values ('late-interest'), ('previous-balance'), ('instalment'), ('recovery'), ('compensation'), ('prior-adjustment')) as v(concept) where ${draw('owes', 3, `i || concept`)} = 0`,
  'derived.reactive-counters': `select i::integer as ordinal, ${PLACE}, ${pick('left', ['2026-03', '2026-03', '2026-02', '2025-12', '2025-11'])} as month, counted as months_counted,
      case when counted > 12 then 1 + ${draw('m', 12)} else 1 end as factor_m, ${draw('clean', 5)} as months_clean
    from (select i, ${draw('counted', 26)} as counted from range(1, ${SERVICES + 1}) as services(i)) where ${draw('counters', 4)} > 0`,
};

/** A levy of the sets in force, each weighed by its days: fifteen and fifteen for who is read by hand, the second alone for who has hours. */
const levyOf = (table: string) => `
  select ordinal, case when count(value) < count(*) then 0 else round(sum(charge * weight)::decimal(38,8), 2) end as amount
  from (
    select *, least(greatest(case mode when 'fixed' then value else (case base when 'energy' then energy else energy + subsidy + contribution end)::decimal(18,2) * value * 0.01 end,
      coalesce(minimum, -1e12::decimal(24,4))), coalesce(maximum, 1e12::decimal(24,4)))::decimal(28,6) as charge
    from (
      select t.ordinal, t.energy, t.subsidy, t.contribution, v.weight, l.mode, l.base, l.value::decimal(12,4) as value, l.minimum::decimal(24,4) as minimum, l.maximum::decimal(24,4) as maximum
      from totals t join payer p using (ordinal)
      join (values ('manual', date '2026-01-01', 0.5), ('manual', date '2026-04-16', 0.5), ('telemetered', date '2026-04-16', 1.0)) as v(metering, valid_from, weight) on v.metering = p.metering
      left join "${table}" l on l.municipality_code = p.municipality_code and l.consumer_class = p.consumer_class and l.valid_from = v.valid_from
        and coalesce(l.stratum, p.stratum) = p.stratum
      qualify row_number() over (partition by t.ordinal, v.valid_from order by l.stratum nulls last) = 1
    )
  ) group by ordinal`;

/** The rules of the domain page on Colombia (1.1, 1.5, 1.7, 1.8) written again, by set. A quotient that need not end is rounded in whole numbers. */
const oracle = (proRata: boolean) => `
  with windows as (
    select s.*, r.inductive_kvarh, r.capacitive_kvarh, v.all_days, v.share::decimal(6,5) as share,
      ((r.current_reading - r.previous_reading + case when r.current_reading < r.previous_reading then 100000 else 0 end)::decimal(9,0) * s.meter_factor::decimal(5,1))::decimal(12,1) as whole,
      case when ${proRata} then least(v.all_days, day(r."current_date")) else v.all_days end as own_days
    from snapshot s join "co.register-readings" r using (ordinal)
    join (values (20, 0.05), (25, 0.04), (32, 0.03125), (40, 0.025), (50, 0.02), (80, 0.0125)) as v(all_days, share) on v.all_days = date_diff('day', r.previous_date, r."current_date")
  ), hourly as (
    select s.ordinal, s.segment, r.kwh, r.starts_at::date as day, (greatest(0, r.inductive_kvarh - r.kwh * 0.5) + r.capacitive_kvarh)::decimal(20,6) as kvarh
    from snapshot s join "co.hourly-readings" r on r.ordinal = s.ordinal and r.starts_at >= s.segment_from and r.starts_at < s.segment_until
  ), parts as (
    select w.ordinal, w.segment, p.month, (w.whole * d.days * w.share)::decimal(20,6) as kwh, (d.days * w.share)::decimal(9,5) as weight, w.all_days,
      case when p.month = '2026-04' then (greatest(0, coalesce(w.inductive_kvarh - w.whole * 0.5, 0)) + coalesce(w.capacitive_kvarh, 0))::decimal(20,6) else 0 end as kvarh
    from windows w, (values ('2026-03'), ('2026-04')) as p(month), lateral (select case p.month when '2026-04' then w.own_days else w.all_days - w.own_days end as days) d where d.days > 0
    union all
    select s.ordinal, s.segment, '2026-04', sum(h.kwh)::decimal(20,6), case date_diff('day', s.segment_from, s.segment_until) when 12 then 1 else 0.5 end::decimal(9,5), 12, sum(h.kvarh)::decimal(20,6)
    from snapshot s join hourly h using (ordinal, segment) group by s.ordinal, s.segment, s.segment_from, s.segment_until
  ), costs as (
    select p.*, s.consumer_class, s.stratum, s.altitude_masl, s.subnormal, s.contribution_exemption_pct as exemption, c.d::decimal(9,2) as d, (g + t + c.d + cv + pr + r + cot)::decimal(9,2) as cu,
      t.e1::decimal(9,2) as e1, t.e2::decimal(9,2) as e2
    from parts p join snapshot s using (ordinal, segment)
    join "co.unit-cost-components" c on c.month = p.month and c.voltage_level = s.voltage_level and (s.voltage_level = 2 or c.asset_ownership = s.asset_ownership)
    join "co.prior-residential-tariffs" t on t.asset_ownership is not distinct from c.asset_ownership
  ), priced as (
    select *, (case when consumer_class <> 'residential' then null
        when stratum = 1 then greatest(0, cu - case month when '2026-03' then e1 else round(greatest(e1 * 1.25, cu * 0.4)::decimal(12,4), 2) end)
        when stratum = 2 then greatest(0, cu - case month when '2026-03' then e2 else round(greatest(e2 * 1.25, cu * 0.5)::decimal(12,4), 2) end)
        when stratum = 3 then cu * 0.15 end)::decimal(9,4) as unit_subsidy,
      case when subnormal then (case when altitude_masl < 1000 then 184 else 138 end) else (case when altitude_masl < 1000 then 173 else 130 end) end as block,
      case when all_days <= 40 then 1 when all_days = 50 then 2 else 3 end as months,
      case when consumer_class in ('commercial', 'industrial', 'water-utility') or (consumer_class = 'residential' and stratum >= 5) then (0.002 * (100 - exemption))::decimal(9,6) else 0 end as contribution_share
    from costs
  ), pools as (
    select ordinal, sum(kwh)::decimal(20,6) as kwh, sum(kwh * unit_subsidy)::decimal(26,10) as weighed, least(sum(kwh), sum(block * months * weight))::decimal(20,6) as covered
    from priced where unit_subsidy is not null group by ordinal
  ), subsidies as (
    select ordinal, case when kwh = 0 then 0 else (-((2::hugeint * (covered * 1000000)::hugeint * (weighed * 10000000000::decimal(11,0))::hugeint + (kwh * 1000000)::hugeint * 100000000::hugeint)
      // (2::hugeint * (kwh * 1000000)::hugeint * 100000000::hugeint))::decimal(20,0) * 0.01)::decimal(24,2) end as subsidy
    from pools
  ), factors as (
    select ordinal, any_value(case when days is null then m when days > (case when m >= 6 then 0 else 10 end) then (case when counted > 11 then least(12, m + 1) else 1 end) else 1 end) as m
    from (
      select s.ordinal, h.days, coalesce(c.months_counted, 0) as counted, coalesce(c.factor_m, 1) as m, coalesce(c.months_clean, 0) as clean
      from (select distinct ordinal from snapshot) s left join (select * from "derived.reactive-counters" where month >= '2025-12') c using (ordinal)
      left join (select ordinal, count(distinct day) filter (kvarh > 0) as days from hourly group by ordinal) h using (ordinal)
    ) group by ordinal
  ), totals as (
    select ordinal, round(sum(kwh * cu)::decimal(30,8), 2)::decimal(24,2) as energy, coalesce(any_value(u.subsidy), 0)::decimal(24,2) as subsidy,
      round(sum((kwh * cu)::decimal(28,8) * contribution_share)::decimal(38,14), 2)::decimal(24,2) as contribution, round((sum(kvarh * d) * any_value(f.m))::decimal(38,8), 2)::decimal(24,2) as reactive
    from priced left join subsidies u using (ordinal) join factors f using (ordinal) group by ordinal
  ), payer as (
    select ordinal, arg_max(metering, segment) as metering, any_value(municipality_code) as municipality_code, arg_max(consumer_class, segment) as consumer_class, arg_max(stratum, segment) as stratum
    from snapshot group by ordinal
  ), lighting as (${levyOf('co.street-lighting')}), security as (${levyOf('co.security-levy')}),
  arrears as (
    select ordinal, coalesce(sum(value) filter (concept = 'late-interest'), 0)::decimal(24,2) as interest, coalesce(sum(value) filter (concept = 'previous-balance'), 0)::decimal(24,2) as balance,
      coalesce(sum(value) filter (concept = 'instalment'), 0)::decimal(24,2) as instalment, coalesce(sum(value) filter (concept = 'recovery'), 0)::decimal(24,2) as recovery,
      coalesce(-sum(value) filter (concept = 'compensation'), 0)::decimal(24,2) as compensation, coalesce(sum(value) filter (concept = 'prior-adjustment'), 0)::decimal(24,2) as adjustment
    from "any.arrears" group by ordinal
  ), lines as (
    select t.*, case when municipality_code = '52001' then l.amount else 0 end::decimal(24,2) as lighting, case when municipality_code = '52001' then v.amount else 0 end::decimal(24,2) as security,
      coalesce(interest, 0)::decimal(24,2) as interest, coalesce(balance, 0)::decimal(24,2) as balance, coalesce(instalment, 0)::decimal(24,2) as instalment,
      coalesce(recovery, 0)::decimal(24,2) as recovery, coalesce(compensation, 0)::decimal(24,2) as compensation, coalesce(adjustment, 0)::decimal(24,2) as adjustment
    from totals t join payer using (ordinal) join lighting l using (ordinal) join security v using (ordinal) left join arrears using (ordinal)
  ), payable as (
    select *, (energy + subsidy + contribution + reactive + lighting + security + interest + balance + instalment + recovery + compensation + adjustment)::decimal(24,2) as total from lines
  )
  select ordinal, concat_ws(' ', energy, subsidy, contribution, reactive, lighting, security, interest, balance, instalment, recovery, compensation, adjustment,
    ((round(total * 0.1, 0)::decimal(22,0) * 10)::decimal(24,2) - total)::decimal(24,2)) as amounts
  from payable order by ordinal`;

function amountsOf(result: Settled | undefined): string {
  if (result?.kind !== 'settled') return result ? result.findings.map(({ code }) => code).join() : 'no service';
  const amounts = new Map(result.statement.lines.map(({ code, amount }) => [code, amount.toFixed(2)]));
  return LINES.map((code) => amounts.get(code) ?? '0.00').join(' ');
}

const lab = new MarketTables();
afterAll(() => lab.close());

describe('an independent oracle of CO regulated', () => {
  it.each<['last-day' | 'pro-rata']>([['last-day'], ['pro-rata']])(
    `agrees on ${SERVICES} random services, readings that straddle two sheets by %s (seed ${SEED})`,
    async (registerStraddle) => {
      const { settled, also: theirs } = await lab.settle(
        coRegulated,
        {
          month: period('2026-04'),
          settings: { rounding: { payableStep: '10', tariffDecimals: 2 }, registerStraddle },
          tables: TABLES,
        },
        async (session) => {
          const rows: { readonly ordinal: number; readonly amounts: string }[] = [];
          const asked = session.stream<{ ordinal: number; amounts: string }>(oracle(registerStraddle === 'pro-rata'));
          for await (const chunk of asked) rows.push(...chunk);
          return rows;
        },
      );

      expect(theirs).toHaveLength(SERVICES);
      expect((theirs ?? []).map(({ ordinal }) => `${ordinal}: ${amountsOf(settled.get(ordinal))}`)).toEqual(
        (theirs ?? []).map(({ ordinal, amounts }) => `${ordinal}: ${amounts}`),
      );
    },
    1_800_000,
  );
});
