import { present } from '@kantia/kernel/assert';
import { addMonths } from '@kantia/kernel/period';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import type { ServiceFilter, ServiceRow } from '../../application/ports.js';
import type { Cycle } from '../../domain/cycle.js';
import { conditionsOf } from './service-filter.js';
import { fromRow, type StoredService } from './service.mapping.js';

/** What a row of the results says, of `cycle_service own`. */
export const SERVICE_COLUMNS = `own.ordinal, own.service_id, own.supply_point_id, own.supply_point_code, own.contract_code, own.customer_name, own.stage, own.outcome,
  own.validation_findings || own.settlement_findings as findings, own.waiting_for, own.statement_id, own.statement_version, own.currency, own.total,
  trim_scale(own.energy_kwh) as energy_kwh, own.result_hash, own.gate, own.invoice_id, own.invoice_number, own.invoice_status, own.left_from,
  own.excluded_from, own.reason, own.note, own.marked_by, own.marked_at`;
const TOTAL_MAX = 10_000;

/** One page of the results table, by ordinal; `total` is counted no further than 10,000. */
export async function pageOfServices(
  work: UnitOfWork,
  { id, period }: Pick<Cycle, 'id' | 'period'>,
  { filter, limit, afterOrdinal }: { filter: ServiceFilter; limit: number; afterOrdinal: number },
): Promise<{ rows: readonly ServiceRow[]; total: number; totalExact: boolean }> {
  const sql = sqlOf(work);
  const { where, params } = conditionsOf(id, { filter });
  const place = (offset: number) => `$${params.length + offset}`;
  const month = addMonths(period, -1);
  // Last month is looked up for the rows of the page only, point by point over its index.
  const rows = await sql<StoredService>(
    `select ${SERVICE_COLUMNS}, previous.total as previous_total, trim_scale(previous.energy_kwh) as previous_energy_kwh, ${place(3)} as previous_period
       from (select * from cycle_service own where ${where} and own.ordinal > ${place(1)} order by own.ordinal limit ${place(2)}) as own
       left join lateral (
         select earlier.total, earlier.energy_kwh
           from cycle_service earlier join cycle on cycle.id = earlier.cycle_id and cycle.period = ${place(3)}
          where earlier.supply_point_id = own.supply_point_id and earlier.contract_code = own.contract_code
            and earlier.held and earlier.statement_id is not null
          limit 1) as previous on true
      order by own.ordinal`,
    [...params, afterOrdinal, limit, month],
  );
  const [counted] = await sql<{ total: number }>(
    `select count(*)::integer as total from (select 1 from cycle_service own where ${where} limit ${TOTAL_MAX + 1}) as found`,
    params,
  );
  const { total } = present(counted, 'a count has a row');
  return { rows: rows.map(fromRow), total: Math.min(total, TOTAL_MAX), totalExact: total <= TOTAL_MAX };
}
