import type { Country } from '../../domain/company.js';
import { SHEET_COLUMNS } from '../../domain/sheet-catalogue.js';
import type { ColumnKind } from '../../domain/sheet-column.js';

export interface SnapshotColumn {
  readonly name: string;
  readonly type: string;
}

const column = (name: string, type = 'VARCHAR'): SnapshotColumn => ({ name, type });

/** Of the row itself; the other columns are values of the contract version, its point and its customer. */
export const ROW_COLUMNS: readonly SnapshotColumn[] = [
  column('ordinal', 'INTEGER'),
  ...['service_id', 'supply_point_id', 'supply_point_code', 'contract_id', 'contract_code'].map((name) => column(name)),
  column('segment', 'INTEGER'),
  ...['segment_from', 'segment_until', 'contract_from', 'contract_until'].map((name) => column(name, 'DATE')),
];

/** The same in both countries (ADR 0001); null where a country has no such thing. */
const VALUE_COLUMNS: readonly SnapshotColumn[] = [
  ...[
    'customer_id',
    'customer_code',
    'customer_name',
    'customer_id_type',
    'customer_id_number',
    'customer_email',
    'customer_phone',
  ].map((name) => column(name)),
  ...['customer_address', 'municipality_code', 'region', 'market', 'metering', 'meter'].map((name) => column(name)),
  column('meter_digits', 'INTEGER'),
  column('meter_factor', 'DECIMAL(18,6)'),
  column('network_operator'),
  column('voltage_level', 'INTEGER'),
  ...['asset_ownership', 'consumer_class'].map((name) => column(name)),
  column('stratum', 'INTEGER'),
  column('altitude_masl', 'INTEGER'),
  column('subnormal', 'BOOLEAN'),
  column('contribution_exemption_pct', 'DECIMAL(9,4)'),
  column('sic_code'),
];

function typeOf(kind: ColumnKind): string {
  switch (kind.type) {
    case 'text':
    case 'list':
    case 'month':
      return 'VARCHAR';
    case 'integer':
      return 'INTEGER';
    case 'boolean':
      return 'BOOLEAN';
    case 'date':
      return 'DATE';
    case 'decimal':
      return `DECIMAL(${kind.precision},${kind.scale})`;
  }
}

/** The value columns of a country's snapshot: the fixed ones, then what else its sheet has, in the sheet's order. */
export function valueColumnsOf(country: Country): readonly SnapshotColumn[] {
  const placed = new Set([...ROW_COLUMNS, ...VALUE_COLUMNS].map(({ name }) => name));
  const own = SHEET_COLUMNS[country].filter(
    ({ attribute }) => !placed.has(attribute) && !attribute.startsWith('valid_'),
  );
  return [...VALUE_COLUMNS, ...own.map(({ attribute, kind }) => column(attribute, typeOf(kind)))];
}
