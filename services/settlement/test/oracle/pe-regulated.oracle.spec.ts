import { afterAll, describe, expect, it } from '@jest/globals';
import { toText } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { Settled } from '../../src/domain/engine.js';
import { peRegulated } from '../../src/domain/pe-regulated/market.js';
import { MarketTables } from '../market-tables.js';
import { ORACLE_SEED as SEED, ORACLE_SERVICES as SERVICES } from './run-size.js';

const SYSTEMS = 60;

/** A whole number from 0 to `below` - 1 that depends on the salt and a key; hashed as one text, or salts would share their low bits. */
const any = (salt: string, below: number, key = 'i') =>
  `(hash((${key})::varchar || ' ${salt} ${SEED}') % ${below})::bigint`;
const sometimes = (salt: string, oneIn: number, key = 'i') => `(${any(salt, oneIn, key)} = 0)`;
const of = (salt: string, words: readonly string[]) =>
  `([${words.map((word) => `'${word}'`).join(', ')}])[${any(salt, words.length)} + 1]`;
const PLACE = `null::varchar as input_id, 'f.csv' as file, 2::integer as "row"`;

/**
 * Random services as whole numbers: kWh and kvarh in hundredths, kW in tenths, money in hundredths; April 2026, days 1 to 30. One in ten has quarters
 * from its `first` day on; one in four of these is of another system until its `moved` day.
 */
const SAMPLE = `
  select * replace (
      case when profiled then 1 when option like 'BT5%' and ${any('one', 5, 'ordinal')} > 0 then 1 else factor end as factor,
      case when ${sometimes('half', 12, 'ordinal')} then greatest(md_hp, md_hfp) * 5 * 5 * case when days_off then 24 else 30 end else hp end as hp
    ), case when profiled and ${sometimes('moves', 4, 'ordinal')} then first + 1 + ${any('moved', 100, 'ordinal')} % (30 - first) end as moved,
    case when option in ('MT2', 'MT3', 'MT4') and metered_low then case sector when '1' then 20 else 25 end else 0 end as loss
  from (
    select i::integer as ordinal, ${any('system', SYSTEMS)} as system,
      ${of('option', ['MT2', 'MT3', 'MT4', 'BT2', 'BT3', 'BT4', 'BT5A', 'BT5B', 'BT5B', 'BT5F', 'BT6'])} as option,
      ${sometimes('dwelling', 2)} as dwelling, ${sometimes('excluded', 4)} as excluded, ${sometimes('low', 3)} as metered_low,
      ${of('sector', ['1', '2', '3'])} as sector, ${of('factor', ['1', '1', '40', '120'])}::bigint as factor, ${any('before', 100_000_000)} as before,
      case ${any('size', 3)} when 0 then ${any('hp', 7_500)} when 1 then ${any('hp', 5)} * 1000 else ${any('hp', 4_000_000)} end as hp,
      case ${any('size', 3)} when 0 then ${any('hfp', 9_000)} when 1 then ${any('hfp', 12)} * 1000 else ${any('hfp', 9_000_000)} end as hfp,
      ${sometimes('total', 6)} as no_total, ${any('er', 4_000_000)} as er, ${any('mdp', 600)} as md_hp, ${any('mdf', 700)} as md_hfp,
      ${sometimes('whole', 2)} as whole_md, ${sometimes('contracted', 4)} as contracted, ${any('power', 700)} + 1 as power,
      ${sometimes('off', 3)} as days_off, ${sometimes('isolated', 5)} as isolated, ${sometimes('pays', 2)} as maintained,
      ${any('interest', 300)} as interest, ${any('late', 100)} as late, option <> 'BT6' and ${sometimes('profiled', 10)} as profiled,
      case when profiled then ([1, 6, 10, 11, 12, 20, 24, 27])[${any('first', 8)} + 1] else 1 end as first, ${any('before-system', SYSTEMS)} as system_before,
      ([2, 3, 12, 90, 130, 300, 4000])[${any('top', 7)} + 1] as top, ([1, 2, 5])[${any('peaky', 3)} + 1] as peaky
    from range(1, ${SERVICES} + 1) as numbers(i)
  )`;

/** Every option's charges, with their rating, range and unit. */
const CHARGES = `(values
  ('fixed', 'CARGO_FIJO', null, null, null, 'S//mes'), ('single', 'ENERGIA', null, null, null, 'ctm S//kWh'), ('blocks', 'ENERGIA_HP', null, null, null, 'ctm S//kWh'),
  ('blocks', 'ENERGIA_HFP', null, null, null, 'ctm S//kWh'), ('banded', 'ENERGIA_HP', 'a', null, null, 'ctm S//kWh'), ('banded', 'ENERGIA_HP', 'b', null, null, 'ctm S//kWh'),
  ('banded', 'ENERGIA_HFP', null, null, null, 'ctm S//kWh'), ('banded', 'EXCESO_POT_HP', null, null, null, 'S//kW-mes'), ('banded', 'EXCESO_POT_HFP', null, null, null, 'S//kW-mes'),
  ('two', 'POT_GENERACION', null, null, null, 'S//kW-mes'), ('two', 'POT_DISTRIBUCION', null, null, null, 'S//kW-mes'), ('two', 'EXCESO_POT_HFP', null, null, null, 'S//kW-mes'),
  ('rated', 'POT_GENERACION', 'PP', null, null, 'S//kW-mes'), ('rated', 'POT_GENERACION', 'FP', null, null, 'S//kW-mes'),
  ('rated', 'POT_DISTRIBUCION', 'PP', null, null, 'S//kW-mes'), ('rated', 'POT_DISTRIBUCION', 'FP', null, null, 'S//kW-mes'),
  ('reactive', 'REACTIVA', null, null, null, 'ctm S//kVArh'), ('pension', 'POTENCIA', null, null, null, 'S//kW-mes'),
  ('dwellings', 'ENERGIA', null, 0, 30, 'ctm S//kWh'), ('dwellings', 'ENERGIA', 'first', 30, 140, 'ctm S//kWh'),
  ('dwellings', 'ENERGIA', 'excess', 30, 140, 'ctm S//kWh'), ('dwellings', 'ENERGIA', null, 140, null, 'ctm S//kWh'),
  ('dwellings2', 'ENERGIA_HP', null, 0, 30, 'ctm S//kWh'), ('dwellings2', 'ENERGIA_HP', 'first', 30, 140, 'ctm S//kWh'),
  ('dwellings2', 'ENERGIA_HP', 'excess', 30, 140, 'ctm S//kWh'), ('dwellings2', 'ENERGIA_HP', null, 140, null, 'ctm S//kWh'),
  ('dwellings2', 'ENERGIA_HFP', null, 0, 30, 'ctm S//kWh'), ('dwellings2', 'ENERGIA_HFP', 'first', 30, 140, 'ctm S//kWh'),
  ('dwellings2', 'ENERGIA_HFP', 'excess', 30, 140, 'ctm S//kWh'), ('dwellings2', 'ENERGIA_HFP', null, 140, null, 'ctm S//kWh')
) as charges(family, charge, rating, range_from, range_until, unit)`;
const OPTIONS = `(values ('MT2', ['fixed', 'blocks', 'two', 'reactive']), ('MT3', ['fixed', 'blocks', 'rated', 'reactive']), ('MT4', ['fixed', 'single', 'rated', 'reactive']),
  ('BT2', ['fixed', 'blocks', 'two', 'reactive']), ('BT3', ['fixed', 'blocks', 'rated', 'reactive']), ('BT4', ['fixed', 'single', 'rated', 'reactive']),
  ('BT5A', ['fixed', 'banded']), ('BT5B', ['fixed', 'single', 'dwellings']), ('BT5F', ['fixed', 'blocks', 'dwellings2']), ('BT6', ['fixed', 'pension'])
) as options(option, families)`;

/** One price for each row of a system's sheets, in hundredths of the unit. Odd systems have a second sheet from the 11th. */
const PRICES = `
  select system, option, charge, rating, range_from, range_until, unit, changed, ${any('price', 9_000, `(system, option, charge, coalesce(rating, ''), coalesce(range_from, -1), changed)`)} + 1 as price
  from (select s as system, unnest(case when s % 2 = 1 then [0, 1] else [0] end) as changed from range(${SYSTEMS}) as numbers(s)), ${OPTIONS}, ${CHARGES}
  where list_contains(families, family)`;

const subject = `'00000000-0000-4000-8000-000000000001'`;
const TABLES = {
  sample: SAMPLE,
  prices: PRICES,
  past: `select ordinal, m, ${any('past', 700, '(ordinal, m)')} as hp, ${any('pasf', 800, '(ordinal, m)')} as hfp from sample, range(1, 8) as months(m) where ${any('gap', 3, '(ordinal, m)')} > 0`,
  snapshot: `select ordinal, ${subject} as service_id, 'P' || ordinal as supply_point_code, 'K' as contract_code, segment::integer as segment,
    date '2026-03-31' + (case segment when 1 then first else moved end)::integer as segment_from,
    date '2026-03-31' + (case segment when 1 then coalesce(moved, 31) else 31 end)::integer as segment_until, date '2017-01-01' as contract_from,
    case when profiled then 'telemetered' else 'manual' end as metering, 'M' as meter, 6 as meter_digits, case when profiled then 40 else 1 end::decimal(18,6) as meter_factor, 'DIST' as network_operator,
    'S' || case when segment = 1 and moved is not null then system_before else system end as electric_system, not isolated as interconnected, case when maintained then 'aerea' end as connection_type, 1 as phases, sector as typical_sector,
    option as tariff_option, dwelling as residential, excluded as fose_excluded, metered_low as metered_at_low_voltage, (power::decimal(18,6) * 0.1)::decimal(18,6) as contracted_power_kw,
    case when contracted then 'contracted' else 'variable' end as power_mode, days_off as excludes_sundays_holidays from sample, range(1, 3) as segments(segment) where segment = 1 or moved is not null`,
  quarters: `select ordinal, q, ${any('kwh', 1_000_000, '(ordinal, q)')} % (top * case when q % 96 between 72 and 91 then peaky else 2 end) as w,
      case when ${any('unread', 6, 'ordinal')} > 0 then ${any('kvarh', 1_000_000, '(ordinal, q)')} % (top * 2) end as r
    from sample, range(0, 2880) as quarters(q) where profiled and q >= (first - 1) * 96`,
  'pe.load-profile': `select ordinal, ${PLACE}, timestamp '2026-04-01 00:15' + to_minutes(q * 15) as ends_at, (w::decimal(18,6) * 0.05)::decimal(18,6) as kwh, (r::decimal(18,6) * 0.05)::decimal(18,6) as kvarh from quarters`,
  'pe.register-readings': `
    with registers as (
      select ordinal, factor, before, unnest(case
        when option in ('BT5B') then [{r: 'EA', v: hp + hfp}]
        when option in ('MT4', 'BT4') and no_total then [{r: 'EA_HP', v: hp}, {r: 'EA_HFP', v: hfp}]
        when option in ('MT4', 'BT4') then [{r: 'EA', v: hp + hfp}, {r: 'EA_HP', v: hp}]
        when option = 'BT6' then []
        else [{r: 'EA_HP', v: hp}, {r: 'EA_HFP', v: hfp}] end) as reg, whole_md from sample
      union all select ordinal, factor, before, {r: 'ER', v: er}, whole_md from sample where option <> 'BT6'
    )
    select ordinal, ${PLACE}, 'M' as meter, reg.r as register, date '2026-03-31' as previous_date, (before::decimal(18,6) * 0.01)::decimal(18,6) as previous_reading,
      date '2026-04-30' as "current_date", (((before + reg.v) % 100000000)::decimal(18,6) * 0.01)::decimal(18,6) as current_reading, factor::decimal(18,6) as factor, '2026-04' as month from registers
    union all
    select ordinal, ${PLACE}, 'M', reg.r, date '2026-03-31', 0, date '2026-04-30', (reg.v::decimal(18,6) * 0.1)::decimal(18,6), factor::decimal(18,6), '2026-04'
    from (select ordinal, factor, unnest(case when whole_md and option in ('MT3', 'MT4', 'BT3', 'BT4') then [{r: 'MD', v: greatest(md_hp, md_hfp)}]
      else [{r: 'MD_HP', v: md_hp}, {r: 'MD_HFP', v: md_hfp}] end) as reg from sample where option <> 'BT6')`,
  'pe.demand-history': `select ordinal, ${PLACE}, strftime(date '2026-04-01' - to_months(m::integer), '%Y-%m') as month, (greatest(hp, hfp)::decimal(18,6) * 0.1)::decimal(18,6) as md,
    (hp::decimal(18,6) * 0.1)::decimal(18,6) as md_peak, (hfp::decimal(18,6) * 0.1)::decimal(18,6) as md_off_peak from past`,
  'pe.tariff-sheet': `select ${PLACE}, 'DIST' as network_operator, 'S' || system as electric_system, option as tariff_option, charge, rating, range_from::decimal(18,6) as range_from,
    range_until::decimal(18,6) as range_until, unit, (price::decimal(20,10) * 0.01)::decimal(24,10) as value, case changed when 0 then date '2026-03-04' else date '2026-04-11' end as valid_from from prices`,
  'pe.lighting-quota': `select ${PLACE}, 'DIST' as network_operator, 'S' || s as electric_system, low::decimal(18,6) as range_from, high::decimal(18,6) as range_until,
    ((${any('quota', 900_000, '(s, low)')})::decimal(20,10) * 0.0001)::decimal(24,10) as quota, '2026-04' as month from range(${SYSTEMS}) as numbers(s), (values (0, 30), (30, 100), (100, 1000)) as ranges(low, high) where s % 3 > 0`,
  'pe.tax-unit': `select ${PLACE}, 2026 as year, 5500::decimal(24,10) as tax_unit`,
  'pe.connection-maintenance': `select ${PLACE}, 'DIST' as network_operator, 'aerea' as connection_type, 1 as phases, 1.68::decimal(24,10) as value, date '2026-01-01' as valid_from`,
  'pe.holidays': `select ${PLACE}, unnest([date '2026-04-02', date '2026-04-03', date '2026-04-05', date '2026-05-01']) as date`,
  'any.arrears': `select ordinal, ${PLACE}, 'compensatory-interest' as concept, (interest::decimal(24,10) * 0.01)::decimal(24,10) as value from sample where interest > 0
    union all select ordinal, ${PLACE}, 'late-interest', (late::decimal(24,10) * 0.01)::decimal(24,10) from sample where late > 0`,
} as const;

/**
 * The rules of the page again, by set and in whole numbers: `cents(a, b)` is a / b to the nearest, halves up. The month's prices are sums over the
 * days of each sheet; energy is thirtieths of kWh under each sheet: of a register under that of its last day or, pro rata, by days; of a quarter
 * under that of its own day and system.
 */
const oracle = (proRata: boolean) => `
  with sheets as (
    select system, option, charge, coalesce(rating, '') as rating, coalesce(range_from, -1) as low, changed, price::hugeint as price from prices
  ), month as (
    select ordinal, 31 - first as all_days, case when system % 2 = 0 then all_days else greatest(0, 11 - first) end as old_days, all_days - old_days as new_days from sample
  ), priced as (
    select ordinal, charge, rating, any_value(all_days) as all_days, sum(price * case changed when 0 then old_days else new_days end)::hugeint as days
    from sample join month using (ordinal) join sheets using (system, option) where low = -1 group by all
  ), measured as (
    select *, case when moved is not null and day < moved then system_before else sample.system end as governed, case when governed % 2 = 1 and day >= 11 then 1 else 0 end as changed,
      q % 96 >= 72 and q % 96 < 92 and not (days_off and day in (2, 3, 5, 12, 19, 26)) as peak
    from (select ordinal, q, w, r, q // 96 + 1 as day from quarters) join sample using (ordinal)
  ), profiles as (
    select ordinal, coalesce(sum(w * 5) filter (peak), 0) as hp, coalesce(sum(w * 5) filter (not peak), 0) as hfp, coalesce(sum(r * 5), 0) as er,
      coalesce(max(w * 2) filter (peak), 0) as md_hp, coalesce(max(w * 2) filter (not peak), 0) as md_hfp
    from measured group by ordinal
  ), metered as (
    select sample.* replace (coalesce(p.hp, sample.hp) as hp, coalesce(p.hfp, sample.hfp) as hfp, coalesce(p.er, sample.er) as er, coalesce(p.md_hp, sample.md_hp) as md_hp, coalesce(p.md_hfp, sample.md_hfp) as md_hfp)
    from sample left join profiles p using (ordinal)
  ), maxima as (
    select ordinal, list(hp) as hps, list(hfp) as hfps, list(greatest(hp, hfp)) as mds from past where m <= 5 group by ordinal
  ), used as (
    select metered.*, case option when 'BT6' then 0 else hp + hfp end::hugeint * factor as kwh, hp::hugeint * factor as kwh_hp, hfp::hugeint * factor as kwh_hfp, er::hugeint * factor as kvarh,
      md_hp * factor as d_hp, md_hfp * factor as d_hfp, greatest(md_hp, md_hfp) * factor as d,
      (31 - first - case when days_off then (select count(*) from (values (2), (3), (5), (12), (19), (26)) as off(day) where day >= first) else 0 end) * 5 as hours,
      option in ('MT2', 'BT2') as two, option in ('MT3', 'MT4', 'BT3', 'BT4') as rated, option in ('BT5B', 'BT5F') and dwelling as bracketed
    from metered
  ), rated as (
    select used.*, 1000 + loss as thousand, case when two then d_hp else d end as demand, least(2, 1 + len(coalesce(mds, []))) as months,
      top(list_append(coalesce(hps, []), d_hp)) as top_hp, top(list_append(coalesce(hfps, []), d_hfp)) as top_hfp, top(list_append(coalesce(mds, []), d)) as top_md,
      case when not used.rated then '' when d > 0 and kwh_hp * 20 >= d * hours * 100 then 'PP' else 'FP' end as rating,
      case when option <> 'BT5A' then '' when d_hp <= 200 and d_hfp <= 200 then 'a' else 'b' end as band
    from used left join maxima using (ordinal)
  ), under as (
    select ordinal, governed, changed, peak, (sum(w) * 150)::hugeint as part from measured group by all
    union all select ordinal, system, changed, peak, case peak when true then kwh_hp else kwh_hfp end * case when not ${proRata} then case changed when system % 2 then 30 else 0 end
      when system % 2 = 0 then 30 - changed * 30 else 10 + changed * 10 end from rated, (values (0), (1)) as sheet(changed), (values (true), (false)) as blocks(peak) where not profiled and option <> 'BT6'
  ), parts as (
    select rated.* exclude (system), governed as system, changed, part, case when option in ('MT4', 'BT4', 'BT5B') then 'ENERGIA' when peak then 'ENERGIA_HP' else 'ENERGIA_HFP' end as charge
    from under join rated using (ordinal)
  ), powers as (
    select *, 'POT_GENERACION' as charge, case when contracted then greatest(power, demand) else demand end::hugeint as kw, 1 as over, rating as r from rated where two or rated.rated
    union all select *, 'POT_DISTRIBUCION', case when contracted then greatest(power, demand) when two then top_hp else top_md end, case when contracted then 1 else months end, rating from rated where two or rated.rated
    union all select *, 'EXCESO_POT_HFP', greatest(0, case when contracted then d_hfp - greatest(power, d_hp) else top_hfp - top_hp end), case when contracted then 1 else months end, '' from rated where two
    union all select *, 'EXCESO_POT_HP', greatest(0, d_hp - 200), 1, '' from rated where option = 'BT5A'
    union all select *, 'EXCESO_POT_HFP', case band when 'b' then greatest(0, d_hfp - 500) else 0 end, 1, '' from rated where option = 'BT5A'
    union all select *, 'POTENCIA', power, 1, '' from rated where option = 'BT6'
  ), lines as (
    select ordinal, 'CARGO_FIJO' as code, cents(days, all_days) as amount from priced where charge = 'CARGO_FIJO'
    union all select ordinal, charge, cents(sum(part * thousand * price), 300000000) from parts join sheets using (system, option, charge, changed)
      where not bracketed and low = -1 and sheets.rating = case charge when 'ENERGIA_HP' then band else '' end group by ordinal, charge
    union all select ordinal, charge, cents(sum(part * price), 300000) from parts join sheets using (system, option, charge, changed)
      where bracketed and sheets.rating = '' and low = case when excluded or kwh > 14000 then 140 when kwh <= 3000 then 0 end group by ordinal, charge
    union all select parts.ordinal, parts.charge, cents(sum(part * (3000 * one.price + (kwh - 3000) * more.price)), any_value(kwh) * 300000)
      from parts join sheets as one on (one.system, one.option, one.charge, one.changed, one.rating) = (parts.system, parts.option, parts.charge, parts.changed, 'first')
      join sheets as more on (more.system, more.option, more.charge, more.changed, more.rating) = (parts.system, parts.option, parts.charge, parts.changed, 'excess')
      where bracketed and not excluded and kwh > 3000 and kwh <= 14000 group by parts.ordinal, parts.charge
    union all select ordinal, charge, cents(kw * thousand * days, over * all_days * 10000) from powers join priced using (ordinal, charge) where priced.rating = r
    union all select ordinal, 'REACTIVA', cents(greatest(0, kvarh * 10 - kwh * 3) * days, all_days * 100000) from rated join priced using (ordinal) where charge = 'REACTIVA'
    union all select ordinal, 'MANTENIMIENTO', 168 from rated where maintained
    union all select ordinal, 'INTERES_COMPENSATORIO', interest from rated
    union all select ordinal, 'ALUMBRADO_PUBLICO', cents(quota, 100) from (
      select ordinal, (quota * 10000)::bigint as quota from rated join "pe.lighting-quota" on electric_system = 'S' || system
      where kwh * thousand <= range_until::bigint * 100000 and (range_from = 0 or kwh * thousand > range_from::bigint * 100000))
  ), taxed as (
    select ordinal, code, amount from lines
    union all select ordinal, 'IGV', cents(sum(amount) * 18, 100) from lines group by ordinal
    union all select ordinal, 'APORTE_LEY_28749', cents(kwh * thousand * 11, 1000000) from rated where not isolated
    union all select ordinal, 'INTERES_MORATORIO', late from rated
  ), rounded as (
    select ordinal, code, amount from taxed
    union all select ordinal, 'REDONDEO', (sum(amount) + 5) // 10 * 10 - sum(amount) from taxed group by ordinal
  )
  select ordinal, string_agg(code || ' ' || amount, ' ' order by code) filter (amount <> 0) || ' TOTAL ' || sum(amount)::hugeint as amounts from rounded group by ordinal`;

const MACROS = [
  'create temp macro cents(a, b) as (2 * a::hugeint + b::hugeint) // (2 * b::hugeint)',
  `create temp macro top(kw) as list_sum(list_sort(kw, 'DESC')[1:2])::hugeint`,
];

/** The lines by code, in cents, and the total. */
function amountsOf(settled: Settled | undefined): string {
  if (settled?.kind !== 'settled') return settled?.findings.map(({ code }) => code).join(' ') ?? 'nothing';
  const { lines, total } = settled.statement;
  const cents = lines.map(({ code, amount }) => `${code} ${toText(amount.times(100))}`);
  return [...cents.toSorted(), `TOTAL ${toText(total.times(100))}`].join(' ');
}

describe('an independent oracle in SQL', () => {
  const tables = new MarketTables();
  afterAll(() => tables.close());

  it.each(['last-day', 'pro-rata'])(
    `agrees with the formulas on ${SERVICES} random services (seed ${SEED}), registers by %s`,
    async (registerStraddle) => {
      const settings = { rounding: { payableStep: '0.10', tariffDecimals: 2 }, registerStraddle };
      const { settled, also } = await tables.settle(
        peRegulated,
        { month: period('2026-04'), settings, tables: TABLES },
        async (session) => {
          for (const macro of MACROS) await session.run(macro);
          return session.query<{ ordinal: number; amounts: string }>(oracle(registerStraddle === 'pro-rata'));
        },
      );
      const theirs = new Map(also?.map(({ ordinal, amounts }) => [ordinal, amounts]));
      const different = [...settled].flatMap(([ordinal, result]) => {
        const [ours, wanted] = [amountsOf(result), theirs.get(ordinal)];
        return ours === wanted ? [] : [{ ordinal, ours, wanted }];
      });

      expect(settled.size).toBe(SERVICES);
      expect(different.slice(0, 5)).toEqual([]);
    },
    120_000 + SERVICES * 20,
  );
});
