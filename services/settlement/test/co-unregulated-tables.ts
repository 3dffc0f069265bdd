import { period } from '@kantia/kernel/period';
import type { Frozen } from './market-tables.js';

type Cells = Readonly<Record<string, string | number | boolean | null>>;

const literal = (cell: string | number | boolean | null) =>
  typeof cell === 'string' ? `'${cell.replaceAll("'", "''")}'` : String(cell);

/** Rows as a SELECT, each column with its type; columns that a row leaves out are null. */
function rowsSql(types: Readonly<Record<string, string>>, rows: readonly Cells[]): string {
  const names = Object.keys(types);
  const values = rows.map((row) => `(${names.map((name) => literal(row[name] ?? null)).join(', ')})`);
  const columns = names.map((name) => `"${name}"::${types[name] ?? ''} as "${name}"`).join(', ');
  return `select ${columns} from (values ${values.join(', ')}) as v(${names.map((name) => `"${name}"`).join(', ')})`;
}

const PLACE = { input_id: 'VARCHAR', file: 'VARCHAR', row: 'INTEGER' };
const PRICE = 'DECIMAL(24,10)';
const KWH = 'DECIMAL(18,6)';

const TYPES = {
  snapshot: {
    ordinal: 'INTEGER',
    segment: 'INTEGER',
    supply_point_code: 'VARCHAR',
    contract_code: 'VARCHAR',
    segment_from: 'DATE',
    segment_until: 'DATE',
    municipality_code: 'VARCHAR',
    metering: 'VARCHAR',
    meter: 'VARCHAR',
    meter_digits: 'INTEGER',
    meter_factor: KWH,
    network_operator: 'VARCHAR',
    voltage_level: 'INTEGER',
    asset_ownership: 'VARCHAR',
    consumer_class: 'VARCHAR',
    stratum: 'INTEGER',
    contribution_exemption_pct: 'DECIMAL(9,4)',
    price_mode: 'VARCHAR',
    base_price: PRICE,
    base_month: 'VARCHAR',
    contracted_energy_kwh_h: KWH,
    cap_kwh_h: KWH,
    margin: PRICE,
    price_minimum: PRICE,
    price_maximum: PRICE,
    fixed_pct: 'DECIMAL(9,4)',
    discount_pct: 'DECIMAL(9,4)',
    retail_charge_cop_kwh: PRICE,
    loss_factor_applies: 'BOOLEAN',
  },
  'co.hourly-readings': {
    ordinal: 'INTEGER',
    ...PLACE,
    supply_point_code: 'VARCHAR',
    starts_at: 'TIMESTAMP',
    kwh: KWH,
    inductive_kvarh: KWH,
    capacitive_kvarh: KWH,
  },
  'co.register-readings': {
    ordinal: 'INTEGER',
    ...PLACE,
    meter: 'VARCHAR',
    previous_date: 'DATE',
    previous_reading: KWH,
    current_date: 'DATE',
    current_reading: KWH,
    inductive_kvarh: KWH,
    capacitive_kvarh: KWH,
    month: 'VARCHAR',
  },
  'co.spot-price': { ...PLACE, date: 'DATE', hour: 'INTEGER', price: PRICE, month: 'VARCHAR' },
  'co.scarcity-price': { ...PLACE, month: 'VARCHAR', lower: PRICE, base: PRICE, upper: PRICE },
  'co.boundary-loss-factors': { ordinal: 'INTEGER', ...PLACE, date: 'DATE', loss_factor: 'DECIMAL(20,14)' },
  'co.unit-cost-components': {
    ...PLACE,
    network_operator: 'VARCHAR',
    month: 'VARCHAR',
    voltage_level: 'INTEGER',
    asset_ownership: 'VARCHAR',
    g: PRICE,
    t: PRICE,
    d: PRICE,
    cv: PRICE,
    pr: PRICE,
    r: PRICE,
    cot: PRICE,
  },
  'co.ppi': { ...PLACE, month: 'VARCHAR', ppi: PRICE, status: 'VARCHAR' },
  'co.other-charges': { ...PLACE, month: 'VARCHAR', concept: 'VARCHAR', value: PRICE },
} as const;
type Kind = keyof typeof TYPES;

const AT = { input_id: 'i', file: 'f.csv', row: 2 };
const MONTH = '2026-04';
const two = (n: number) => String(n).padStart(2, '0');

/** One day of April 2026, a commercial service at level 2 priced FIXED_INDEXED. */
export const aSegment = (changed: Cells = {}): Cells => ({
  ordinal: 1,
  segment: 1,
  supply_point_code: 'U01',
  contract_code: 'KU01',
  segment_from: '2026-04-30',
  segment_until: '2026-05-01',
  municipality_code: '52001',
  metering: 'telemetered',
  meter: 'M1',
  meter_digits: 6,
  meter_factor: '1',
  network_operator: 'CEDENAR',
  voltage_level: 2,
  consumer_class: 'commercial',
  contribution_exemption_pct: '0',
  price_mode: 'FIXED_INDEXED',
  base_price: '285.00',
  base_month: '2025-01',
  ...changed,
});

/** Hourly readings of the 24 hours of a day; hours that are left out repeat the last given. `null` leaves an hour away. */
export const aDay = (kwh: readonly (string | null)[], changed: Cells = {}, day = '2026-04-30'): readonly Cells[] =>
  Array.from({ length: 24 }, (_, hour) => ({ hour, kwh: hour < kwh.length ? kwh[hour] : kwh.at(-1) })).flatMap(
    ({ hour, kwh: read }) =>
      read === null || read === undefined
        ? []
        : [{ ordinal: 1, ...AT, row: hour + 2, starts_at: `${day}T${two(hour)}:00:00`, kwh: read, ...changed }],
  );
export const spotDay = (prices: readonly string[], day = '2026-04-30'): readonly Cells[] =>
  Array.from({ length: 24 }, (_, hour) => ({
    ...AT,
    date: day,
    hour,
    price: prices[hour] ?? prices.at(-1) ?? null,
    month: day.slice(0, 7),
  })).filter(({ price }) => price !== '');

export const SCARCITY: Cells = { ...AT, month: MONTH, lower: '350.08', base: '699.17', upper: '865.22' };
const COMPONENTS: Cells = {
  ...AT,
  network_operator: 'CEDENAR',
  month: MONTH,
  voltage_level: 2,
  g: '310.96',
  t: '55.95',
  d: '165.37',
  cv: '176.41',
  pr: '21.09',
  r: '30.64',
  cot: '38.73',
};
export const PPI: readonly Cells[] = [
  { ...AT, month: '2025-01', ppi: '178.42', status: 'final' },
  { ...AT, month: MONTH, ppi: '180.49', status: 'final' },
];
export const aFactor = (loss: string, changed: Cells = {}): Cells => ({
  ordinal: 1,
  ...AT,
  date: '2026-04-30',
  loss_factor: loss,
  ...changed,
});
export const AT_CELL = AT;

/** Tables of a wave; a kind without rows is not in the manifest. */
export function frozen(rows: Readonly<Partial<Record<Kind, readonly Cells[]>>>, settings: object = {}): Frozen {
  const kinds = Object.entries({ 'co.unit-cost-components': [COMPONENTS], 'co.ppi': PPI, ...rows }) as [
    Kind,
    readonly Cells[],
  ][];
  return {
    month: period(MONTH),
    settings: { rounding: { payableStep: null, tariffDecimals: 2 }, ...settings },
    tables: Object.fromEntries(
      kinds.filter(([, own]) => own.length > 0).map(([kind, own]) => [kind, rowsSql(TYPES[kind], own)]),
    ),
  };
}
