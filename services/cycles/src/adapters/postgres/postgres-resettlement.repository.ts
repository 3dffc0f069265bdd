import { Injectable } from '@nestjs/common';
import type { ResettlementView } from '@kantia/contracts/cycles/operations/list-resettlements.v1';
import { sqlOf } from '@kantia/platform/postgres/sql';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { ResettlementRepository } from '../../application/resettlement-ports.js';

const COUNTED_MOST = 10_000;
const MATCHES = `company_id = $1 and ($2 = '' or period = $2) and ($3 = '' or status = $3)`;
const COLUMNS = `id, period, market, reason, note, status, service_count as services, net_amount as "netAmount", currency,
  created_by as "createdBy", created_at as "createdAt"`;

@Injectable()
export class PostgresResettlementRepository implements ResettlementRepository {
  async page(
    work: UnitOfWork,
    { period, status }: { readonly period: string; readonly status: string },
    { limit, after }: { readonly limit: number; readonly after: readonly string[] | null },
  ): Promise<{ readonly rows: readonly ResettlementView[]; readonly total: number; readonly totalExact: boolean }> {
    const sql = sqlOf(work);
    const filter = [work.actor.companyId, period, status];
    const rows = await sql<ResettlementView & Record<string, unknown>>(
      `select ${COLUMNS} from resettlement where ${MATCHES} and ($4::timestamptz is null or (created_at, id) < ($4, $5::uuid))
       order by created_at desc, id desc limit $6`,
      [...filter, after?.[0] ?? null, after?.[1] ?? null, limit],
    );
    const [counted] = await sql<{ count: number }>(
      `select count(*)::int as count from (select 1 from resettlement where ${MATCHES} limit ${COUNTED_MOST + 1}) as matches`,
      filter,
    );
    const count = counted?.count ?? 0;
    return { rows, total: Math.min(count, COUNTED_MOST), totalExact: count <= COUNTED_MOST };
  }
}
