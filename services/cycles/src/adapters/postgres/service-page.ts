import { present } from '@kantia/kernel/assert';
import { addMonths } from '@kantia/kernel/period';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { isBehind, isRank, orderBy, rankText, type SortKey } from '@kantia/platform/postgres/sorted';
import { sqlOf, type Sql } from '@kantia/platform/postgres/sql';
import { withoutPlan } from '@kantia/platform/postgres/without-plan';
import type { SERVICE_SORTS, ServiceRepository } from '../../application/ports.js';
import type { Cycle } from '../../domain/cycle.js';
import { refuse } from '../../application/refusals.js';
import { conditionsOf } from './service-filter.js';
import { fromRow, type StoredService } from './service.mapping.js';

/** What a row of the results says, of `cycle_service own`. */
export const SERVICE_COLUMNS = `own.ordinal, own.service_id, own.supply_point_id, own.supply_point_code, own.contract_code, own.customer_name, own.stage, own.outcome,
  own.validation_findings || own.settlement_findings as findings, own.waiting_for, own.statement_id, own.statement_version, own.currency, own.total,
  trim_scale(own.energy_kwh) as energy_kwh, own.result_hash, own.gate, own.invoice_id, own.invoice_number, own.invoice_status, own.left_from,
  own.excluded_from, own.reason, own.note, own.marked_by, own.marked_at`;
const TOTAL_MAX = 10_000;

const SORTS = {
  total: { column: 'own.total', type: 'numeric' },
  energy: { column: 'own.energy_kwh', type: 'numeric' },
  customer: { column: 'lower(own.customer_name)', type: 'text' },
} as const satisfies Readonly<Record<(typeof SERVICE_SORTS)[number], SortKey>>;

/** One page of the results table, by ordinal or as sorted; `total` is counted no further than 10,000. */
export async function pageOfServices(
  work: UnitOfWork,
  { id, period }: Pick<Cycle, 'id' | 'period'>,
  { filter, limit, sort = null, afterRank = null, afterOrdinal }: Parameters<ServiceRepository['page']>[2],
): ReturnType<ServiceRepository['page']> {
  const sql = sqlOf(work);
  const { where, params } = conditionsOf(id, { filter });
  const place = (offset: number) => `$${params.length + offset}`;
  const month = addMonths(period, -1);
  const sorted = sort && { key: SORTS[sort.by], descending: sort.descending, tie: 'own.ordinal' };
  if (sorted && afterRank !== null && !isRank(sorted.key, afterRank)) throw refuse('cycles.cursor');
  const behind =
    sorted && afterRank !== null ? isBehind(sorted, { rank: place(4), tie: place(1) }) : `own.ordinal > ${place(1)}`;
  const order = sorted ? orderBy(sorted) : 'own.ordinal';
  // Last month is looked up for the rows of the page only, point by point over its index.
  const read = () =>
    sql<StoredService & { readonly rank: string }>(
      `select ${SERVICE_COLUMNS}, ${sorted ? rankText(sorted) : `''`} as rank, previous.total as previous_total, trim_scale(previous.energy_kwh) as previous_energy_kwh, ${place(3)} as previous_period
       from (select * from cycle_service own where ${where} and ${behind} order by ${order} limit ${place(2)}) as own
       left join lateral (
         select earlier.total, earlier.energy_kwh
           from cycle_service earlier join cycle on cycle.id = earlier.cycle_id and cycle.period = ${place(3)}
          where earlier.supply_point_id = own.supply_point_id and earlier.contract_code = own.contract_code
            and earlier.held and earlier.statement_id is not null
          limit 1) as previous on true
      order by ${order}`,
      [...params, afterOrdinal, limit, month, ...(sorted && afterRank !== null ? [afterRank] : [])],
    );
  // In the order of the key, which ends with the page.
  const rows = await (sorted ? read() : withoutPlan(sql, 'bitmapscan', read));
  // A first page that is not full has them all.
  const isAll = afterOrdinal === 0 && afterRank === null && rows.length < limit;
  const total = isAll ? rows.length : await countOf(sql, where, params);
  return {
    rows: rows.map(fromRow),
    ranks: rows.map(({ rank }) => rank),
    total: Math.min(total, TOTAL_MAX),
    totalExact: total <= TOTAL_MAX,
  };
}

async function countOf(sql: Sql, where: string, params: readonly unknown[]): Promise<number> {
  const [counted] = await sql<{ total: number }>(
    `select count(*)::integer as total from (select 1 from cycle_service own where ${where} limit ${TOTAL_MAX + 1}) as found`,
    params,
  );
  return present(counted, 'a count has a row').total;
}
