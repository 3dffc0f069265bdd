import { period } from '@kantia/kernel/period';
import type { Settled } from '../src/domain/engine.js';
import { peRegulated } from '../src/domain/pe-regulated/market.js';
import type { MarketTables } from './market-tables.js';

const ID = `'00000000-0000-4000-8000-000000000001'`;
const PLACE = `null::varchar as input_id, 'f.csv' as file, (row_number() over ())::integer as "row"`;

/** A segment of one telemetered client of MT3 in April 2026, isolated; `changed` gives what a test is about. */
function segment(changed: Readonly<Record<string, string>> = {}): string {
  const columns: Readonly<Record<string, string>> = {
    ordinal: '1',
    service_id: ID,
    supply_point_code: `'P1'`,
    contract_code: `'K1'`,
    segment: '1',
    segment_from: `date '2026-04-01'`,
    segment_until: `date '2026-05-01'`,
    contract_from: `date '2017-01-01'`,
    metering: `'telemetered'`,
    meter: `'M1'`,
    meter_digits: '6',
    meter_factor: '1::decimal(18,6)',
    network_operator: `'DIST'`,
    electric_system: `'SIS'`,
    interconnected: 'false',
    connection_type: 'null::varchar',
    phases: '3',
    typical_sector: `'1'`,
    tariff_option: `'MT3'`,
    residential: 'false',
    fose_excluded: 'false',
    metered_at_low_voltage: 'false',
    contracted_power_kw: 'null::decimal(18,6)',
    power_mode: `'variable'`,
    excludes_sundays_holidays: 'false',
    ...changed,
  };
  return `select ${Object.entries(columns)
    .map(([name, sql]) => `${sql} as ${name}`)
    .join(', ')}`;
}

/** One interval for each quarter of April 2026; `kwh` and `kvarh` as SQL over `ends_at`. */
export function profile({ kwh = '10', kvarh = '0', where = 'true' } = {}): string {
  return `select 1 as ordinal, ${PLACE}, ends_at, (${kwh})::decimal(18,6) as kwh, (${kvarh})::decimal(18,6) as kvarh
    from (select timestamp '2026-04-01' + q * interval 15 minute as ends_at from range(1, 2881) as quarters(q)) where ${where}`;
}

/** Sheets of MT3 by the date that they begin on: energy at that price, in hundredths, powers at 10 S//kW. */
export function sheets(prices: Readonly<Record<string, string>>): string {
  const charges = ['CARGO_FIJO', 'ENERGIA_HP', 'ENERGIA_HFP', 'POT_GENERACION', 'POT_DISTRIBUCION'];
  const rows = Object.entries(prices).flatMap(([from, price]) =>
    charges.map((charge) => {
      const [unit, value] = charge.startsWith('ENERGIA')
        ? ['ctm S//kWh', price]
        : [charge === 'CARGO_FIJO' ? 'S//mes' : 'S//kW-mes', '10'];
      return `('${charge}', '${unit}', ${value}::decimal(24,10), date '${from}')`;
    }),
  );
  return `select ${PLACE}, 'DIST' as network_operator, 'SIS' as electric_system, 'MT3' as tariff_option, charge, null::varchar as rating,
    null::decimal(18,6) as range_from, null::decimal(18,6) as range_until, unit, value, valid_from from (values ${rows.join(', ')}) as s(charge, unit, value, valid_from)`;
}

/** Maxima of 40 kW in the five months before. */
export const WHOLE_HISTORY = `select 1 as ordinal, ${PLACE}, strftime(date '2026-04-01' - to_months(m::integer), '%Y-%m') as month, 40::decimal(18,6) as md,
    40::decimal(18,6) as md_peak, 40::decimal(18,6) as md_off_peak from range(1, 6) as months(m)`;

export interface Given {
  readonly segments?: readonly Readonly<Record<string, string>>[];
  readonly kinds?: Readonly<Record<string, string>>;
  readonly settings?: object;
}

/** Settles the client on real DuckDB, by a profile of 10 kWh each quarter and one sheet unless told otherwise. */
export async function settleProfile(
  tables: MarketTables,
  { segments = [{}], kinds = {}, settings = {} }: Given,
): Promise<Settled> {
  const { settled } = await tables.settle(peRegulated, {
    month: period('2026-04'),
    settings: { rounding: { payableStep: null, tariffDecimals: 2 }, ...settings },
    tables: {
      snapshot: segments
        .map((changed, index) => segment({ segment: String(index + 1), ...changed }))
        .join(' union all '),
      'pe.load-profile': profile(),
      'pe.tariff-sheet': sheets({ '2026-03-04': '20' }),
      ...kinds,
    },
  });
  const result = settled.get(1);
  if (!result) throw new Error('no service');
  return result;
}
