import { localDate } from '@kantia/kernel/period';
import type { Sql } from '@kantia/platform/postgres/sql';
import type { SnapshotVersion } from '../../domain/snapshot-row.js';

interface VersionRow {
  readonly supply_point_id: string;
  readonly supply_point_code: string;
  readonly contract_id: string;
  readonly contract_code: string;
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly effective_until: string | null;
  readonly market: string;
  readonly own: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, string>>;
}

const PAGE_ROWS = 2_000;

const DECLARE = `
  declare snapshot_versions no scroll cursor for
  select p.id as supply_point_id, p.code as supply_point_code, k.id as contract_id, k.code as contract_code,
    v.valid_from, v.valid_until, v.effective_until, v.market, v.terms,
    jsonb_build_object('customer_id', c.id, 'customer_code', c.code, 'customer_name', c.name, 'customer_id_type', c.id_type,
      'customer_id_number', c.id_number, 'customer_email', c.email, 'customer_phone', c.phone, 'customer_address', p.address,
      'municipality_code', p.municipality_code, 'region', p.region, 'metering', v.metering) as own
  from supply_points p
  join supply_contract_versions v on v.company_id = p.company_id and v.supply_point_id = p.id
  join supply_contracts k on k.company_id = v.company_id and k.id = v.contract_id
  join customers c on c.company_id = v.company_id and c.id = v.customer_id
  where p.id = any($1::uuid[])
  order by p.code, k.code, v.valid_from`;

/** A cursor sees the data as they were when it was declared, however long its pages take. */
export async function* readVersions(sql: Sql, ids: readonly string[]): AsyncGenerator<readonly SnapshotVersion[]> {
  await sql(DECLARE, [ids]);
  for (;;) {
    const rows = await sql<VersionRow>(`fetch ${PAGE_ROWS} from snapshot_versions`);
    if (rows.length > 0) yield rows.map(fromRow);
    if (rows.length < PAGE_ROWS) break;
  }
  await sql('close snapshot_versions');
}

function fromRow(row: VersionRow): SnapshotVersion {
  const own = Object.fromEntries(Object.entries(row.own).filter(([, value]) => value !== ''));
  return {
    supplyPointId: row.supply_point_id,
    supplyPointCode: row.supply_point_code,
    contractId: row.contract_id,
    contractCode: row.contract_code,
    validFrom: localDate(row.valid_from),
    validUntil: row.valid_until === null ? null : localDate(row.valid_until),
    effectiveUntil: row.effective_until === null ? null : localDate(row.effective_until),
    market: row.market,
    values: { ...row.terms, ...own },
  };
}
