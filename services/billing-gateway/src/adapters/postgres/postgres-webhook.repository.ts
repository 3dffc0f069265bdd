import { Injectable } from '@nestjs/common';
import { dueCompanies } from './due-companies.js';
import { sqlOf } from '@kantia/platform/postgres/sql';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { WebhookRepository, type Due, type WaitingWebhook, type WebhookRecord } from '../../application/ports.js';

const STORE = `
with fresh as (
  insert into webhook (company_id, received_at, id, provider, webhook_id, reference, event, body)
  select $1, $2, u.* from unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::bytea[]) as u
  on conflict (company_id, provider, webhook_id) do nothing
  returning id
), queued as (
  insert into due_work (kind, id, company_id, due_at) select 'webhook', id, $1, $2 from fresh
)
select id from fresh`;

const TAKE = `
with due as (
  select id, tries from due_work where kind = 'webhook' and company_id = $1 and due_at <= clock_timestamp() order by due_at limit $2 for update skip locked
)
select k.id, k.reference, k.event, due.tries from due join webhook k on k.company_id = $1 and k.id = due.id order by k.seq`;

@Injectable()
export class PostgresWebhookRepository implements WebhookRepository {
  companiesDue(work: UnitOfWork): Promise<readonly string[]> {
    return dueCompanies(work, 'webhook');
  }

  async store(work: UnitOfWork, records: readonly WebhookRecord[]): Promise<ReadonlySet<string>> {
    const rows = await sqlOf(work)<{ id: string }>(STORE, [
      work.actor.companyId,
      work.startedAt,
      records.map(({ id }) => id),
      records.map(({ provider }) => provider),
      records.map(({ webhookId }) => webhookId),
      records.map(({ reference }) => reference),
      records.map(({ event }) => event),
      records.map(({ body }) => Buffer.from(body)),
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  take(work: UnitOfWork, limit: number): Promise<readonly WaitingWebhook[]> {
    return sqlOf(work)<{ id: string; reference: string; event: string; tries: number }>(TAKE, [
      work.actor.companyId,
      limit,
    ]);
  }

  async done(work: UnitOfWork, ids: readonly string[]): Promise<void> {
    await sqlOf(work)(`delete from due_work where kind = 'webhook' and id = any ($1::uuid[])`, [ids]);
  }

  async putOff(work: UnitOfWork, due: readonly Due[]): Promise<void> {
    await sqlOf(work)(
      `update due_work w set due_at = u.due_at, tries = tries + 1 from unnest($1::uuid[], $2::timestamptz[]) as u (id, due_at) where w.kind = 'webhook' and w.id = u.id and w.id = any ($1)`,
      [due.map(({ id }) => id), due.map(({ dueAt }) => dueAt)],
    );
  }
}
