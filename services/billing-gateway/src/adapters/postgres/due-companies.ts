import { sqlOf } from '@kantia/platform/postgres/sql';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';

/** The queue has no row security, so one question answers for all companies. */
export async function dueCompanies(work: UnitOfWork, kind: 'invoice' | 'webhook'): Promise<readonly string[]> {
  const rows = await sqlOf(work)<{ company_id: string }>(
    'select company_id from due_work where kind = $1 and due_at <= clock_timestamp() group by company_id order by min(due_at)',
    [kind],
  );
  return rows.map((row) => row.company_id);
}
