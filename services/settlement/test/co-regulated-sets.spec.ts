import { afterAll, describe, expect, it } from '@jest/globals';
import { toText } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { coRegulated } from '../src/domain/co-regulated/market.js';
import { MarketTables } from './market-tables.js';

const PLACE = `null::varchar as input_id, 'f.csv' as file, 2 as "row"`;
/** Twelve days of 10 kWh and 6 kvarh an hour; `cells` are those of an hour. */
const hours = (cells = '10, 6, null', where = 'true') =>
  `select 1 as ordinal, ${PLACE}, starts_at, kwh::decimal(18,6) as kwh, inductive::decimal(18,6) as inductive_kvarh, capacitive::decimal(18,6) as capacitive_kvarh
   from (select starts_at, ${cells} from (select timestamp '2026-04-19' + to_hours(h::integer) as starts_at from range(0, 288) as r(h)))
     as v(starts_at, kwh, inductive, capacitive) where ${where}`;
const TABLES = {
  snapshot: `select 1 as ordinal, 1 as segment, 'P1' as supply_point_code, '52001' as municipality_code, 'K1' as contract_code, date '2026-04-19' as segment_from,
    date '2026-05-01' as segment_until, 'telemetered' as metering, 'M' as meter, null::integer as meter_digits, null::decimal(18,6) as meter_factor, 'CEDENAR' as network_operator,
    2 as voltage_level, null::varchar as asset_ownership, 'official' as consumer_class, null::integer as stratum, null::integer as altitude_masl, false as subnormal,
    null::decimal(9,4) as contribution_exemption_pct`,
  'co.unit-cost-components': `select ${PLACE}, 'CEDENAR' as network_operator, '2026-04' as month, 2 as voltage_level, null::varchar as asset_ownership, ${[
    '310.96 as g',
    '55.95 as t',
    '165.37 as d',
    '176.41 as cv',
    '21.09 as pr',
    '30.64 as r',
    '38.74 as cot',
  ]
    .map((cell) => cell.replace(' as', '::decimal(24,10) as'))
    .join(', ')}`,
};

const lab = new MarketTables();
afterAll(() => lab.close());

async function settle(readings: string, counters?: string) {
  const tables = {
    ...TABLES,
    'co.hourly-readings': readings,
    ...(counters === undefined ? {} : { 'derived.reactive-counters': `select 1 as ordinal, ${PLACE}, ${counters}` }),
  };
  const settings = { rounding: { payableStep: null, tariffDecimals: 2 } };
  const { settled } = await lab.settle(coRegulated, { month: period('2026-04'), settings, tables });
  const result = settled.get(1);
  if (!result) throw new Error('no service');
  return result;
}

describe('sets of CO regulated on DuckDB', () => {
  it.each<{ what: string; readings: string; code: string; params: object }>`
    what                       | readings                                                                                         | code                                | params
    ${'a hole'}                | ${hours(undefined, `starts_at <> timestamp '2026-04-21 05:00'`)}                                 | ${'settlement.hour-missing'}        | ${{ missing: '1', first: '2026-04-21T05:00' }}
    ${'a missing day'}         | ${hours(undefined, `starts_at::date <> date '2026-04-30'`)}                                      | ${'settlement.hour-missing'}        | ${{ missing: '24', first: '2026-04-30T00:00' }}
    ${'an hour that is twice'} | ${`${hours()} union all ${hours(undefined, `hour(starts_at) = 3`)} limit 289`}                   | ${'settlement.hour-repeated'}       | ${{ day: '2026-04-19' }}
    ${'hours of other days'}   | ${hours(undefined, `starts_at::date < date '2026-04-01'`)}                                       | ${'settlement.reading-missing'}     | ${{ kind: 'co.hourly-readings' }}
    ${'an hour without kvarh'} | ${hours(`10, case when hour(starts_at) = 7 and day(starts_at) = 20 then null else 6 end, null`)} | ${'settlement.reactive-incomplete'} | ${{ column: 'kvarh_inductiva', missing: '1', first: '2026-04-20T07:00' }}
  `('name $what', async ({ readings, code, params }) => {
    expect(await settle(readings)).toMatchObject({ kind: 'failed', findings: [{ code, params }] });
  });

  it.each<{ what: string; cells: string; counters?: string; amount: string | undefined }>`
    what                              | cells                                                     | counters                                                                        | amount
    ${'288 kvarh at M = 1'}           | ${'10, 6, null'}                                          | ${undefined}                                                                    | ${'47626.56'}
    ${'twelve days that count'}       | ${'10, 6, null'}                                          | ${`'2026-03' as month, 14 as months_counted, 3 as factor_m, 2 as months_clean`} | ${'190506.24'}
    ${'counters before a gap'}        | ${'10, 6, null'}                                          | ${`'2025-12' as month, 14 as months_counted, 3 as factor_m, 2 as months_clean`} | ${'190506.24'}
    ${'counters before a break'}      | ${'10, 6, null'}                                          | ${`'2025-11' as month, 14 as months_counted, 3 as factor_m, 2 as months_clean`} | ${'47626.56'}
    ${'all kvarh of idle hours'}      | ${'0, 0.5, 0'}                                            | ${undefined}                                                                    | ${'23813.28'}
    ${'nothing within what is free'}  | ${'10, 5, 0'}                                             | ${undefined}                                                                    | ${undefined}
    ${'one day of capacitive energy'} | ${'10, 1, case day(starts_at) when 20 then 1 end'}        | ${undefined}                                                                    | ${'finding'}
    ${'M after a fourth clean month'} | ${'10, case day(starts_at) when 20 then 6 else 5 end, 0'} | ${`'2026-03' as month, 14 as months_counted, 3 as factor_m, 3 as months_clean`} | ${'3968.88'}
    ${'M = 1 in a third clean month'} | ${'10, case day(starts_at) when 20 then 6 else 5 end, 0'} | ${`'2026-03' as month, 14 as months_counted, 3 as factor_m, 2 as months_clean`} | ${'3968.88'}
  `('bill $what', async ({ cells, counters, amount }) => {
    const result = await settle(hours(cells), counters);
    const line = result.kind === 'settled' && result.statement.lines.find(({ code }) => code === 'REACTIVA');

    expect(result.kind === 'failed' ? 'finding' : line ? toText(line.amount) : undefined).toBe(amount);
  });
});
