/** A service of a snapshot; what is not said is a residential service of level 1 read by hand. */
export interface SnapshotService {
  readonly point: string;
  readonly operator?: string;
  readonly level?: number;
  readonly ownership?: 'operator' | 'shared' | 'user' | null;
  readonly consumerClass?: string;
  readonly stratum?: number | null;
  readonly metering?: 'manual' | 'telemetered';
  /** False: no contract is in force in the month. */
  readonly inForce?: boolean;
  readonly terms?: Readonly<Partial<Record<Term, string | null>>>;
}

/** What else the kinds look at, of both countries, as DuckDB types. */
const TERMS = {
  municipality_code: 'VARCHAR',
  price_mode: 'VARCHAR',
  base_month: 'VARCHAR',
  loss_factor_applies: 'BOOLEAN',
  electric_system: 'VARCHAR',
  interconnected: 'BOOLEAN',
  tariff_option: 'VARCHAR',
  excludes_sundays_holidays: 'BOOLEAN',
  connection_type: 'VARCHAR',
  phases: 'INTEGER',
  supply_voltage: 'VARCHAR',
  reference_bar: 'VARCHAR',
  supply_bar: 'VARCHAR',
  demand_area: 'VARCHAR',
  price_currency: 'VARCHAR',
  billable_power: 'VARCHAR',
  pays_distribution_toll: 'BOOLEAN',
  index_weights: 'VARCHAR',
  exchange_rate_rule: 'VARCHAR',
} as const;
export type Term = keyof typeof TERMS;

const text = (value: string | null | undefined) =>
  value === null || value === undefined ? 'CAST(NULL AS VARCHAR)' : `'${value}'`;

const termsSql = (terms: Readonly<Record<string, string | null | undefined>>) =>
  Object.entries(TERMS)
    .map(([name, type]) => `CAST(${text(terms[name])} AS ${type}) AS ${name}`)
    .join(', ');

/** A SELECT of the columns of a snapshot that inputs look at, one row per service, ordinals from 1. */
export function aSnapshot(services: readonly SnapshotService[]): string {
  const rows = services.map(
    (
      {
        point,
        operator = 'CEDENAR',
        level = 1,
        ownership = 'operator',
        consumerClass = 'residential',
        stratum = 1,
        metering = 'manual',
        inForce = true,
        terms = {},
      },
      i,
    ) =>
      `SELECT ${i + 1} AS ordinal, ${text(point)} AS supply_point_code, ${inForce ? '1' : 'CAST(NULL AS INTEGER)'} AS segment, DATE '2026-02-01' AS segment_from, ${text(metering)} AS metering,
            ${text(operator)} AS network_operator, ${level} AS voltage_level, ${text(ownership)} AS asset_ownership, ${text(consumerClass)} AS consumer_class,
            CAST(${stratum ?? 'NULL'} AS INTEGER) AS stratum, ${termsSql(terms)}`,
  );
  return rows.join(' UNION ALL ');
}
