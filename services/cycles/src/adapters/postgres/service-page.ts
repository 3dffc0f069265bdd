import { present } from '@kantia/kernel/assert';
import type { CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import type { ServiceFilter, ServiceRow } from '../../application/ports.js';
import { fromRow, type StoredService } from './service.mapping.js';

const COLUMNS = `ordinal, service_id, supply_point_id, supply_point_code, contract_code, customer_name, stage, outcome,
  validation_findings || settlement_findings as findings, waiting_for, statement_id, statement_version, currency, total, trim_scale(energy_kwh) as energy_kwh,
  result_hash, invoice_id, invoice_number, invoice_status`;
const TOTAL_MAX = 10_000;

/** One page of the results table, by ordinal; `total` is counted no further than 10,000. */
export async function pageOfServices(
  work: UnitOfWork,
  cycleId: CycleId,
  { filter, limit, afterOrdinal }: { filter: ServiceFilter; limit: number; afterOrdinal: number },
): Promise<{ rows: readonly ServiceRow[]; total: number; totalExact: boolean }> {
  const sql = sqlOf(work);
  const conditions = ['cycle_id = $1'];
  const params: unknown[] = [cycleId];
  const add = (condition: (place: string) => string, value: unknown) => {
    params.push(value);
    conditions.push(condition(`$${params.length}`));
  };
  if (filter.stage !== '') add((place) => `stage = ${place}`, filter.stage);
  if (filter.outcome !== '') add((place) => `outcome = ${place}`, filter.outcome);
  if (filter.query !== '') {
    add(
      (place) => `(supply_point_code ilike ${place} or contract_code ilike ${place} or customer_name ilike ${place})`,
      `%${escapeLike(filter.query)}%`,
    );
  }
  const where = conditions.join(' and ');
  const rows = await sql<StoredService>(
    `select ${COLUMNS} from cycle_service where ${where} and ordinal > $${params.length + 1} order by ordinal limit $${params.length + 2}`,
    [...params, afterOrdinal, limit],
  );
  const [counted] = await sql<{ total: number }>(
    `select count(*)::integer as total from (select 1 from cycle_service where ${where} limit ${TOTAL_MAX + 1}) as found`,
    params,
  );
  const { total } = present(counted, 'a count has a row');
  return { rows: rows.map(fromRow), total: Math.min(total, TOTAL_MAX), totalExact: total <= TOTAL_MAX };
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (special) => `\\${special}`);
}
