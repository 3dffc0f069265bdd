import type { Sql } from '../postgres/sql.js';

/** True when this consumer has not handled the message; the row commits or goes with the effect. */
export async function enterInbox(
  sql: Sql,
  entry: { consumer: string; messageId: string; companyId: string },
): Promise<boolean> {
  const rows = await sql(
    'insert into platform.inbox (consumer, message_id, company_id) values ($1, $2, $3) on conflict do nothing returning 1',
    [entry.consumer, entry.messageId, entry.companyId],
  );
  return rows.length === 1;
}

export async function isInInbox(sql: Sql, entry: { consumer: string; messageId: string }): Promise<boolean> {
  const rows = await sql('select 1 from platform.inbox where consumer = $1 and message_id = $2', [
    entry.consumer,
    entry.messageId,
  ]);
  return rows.length === 1;
}
