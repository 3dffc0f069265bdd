import { Refusal } from '../ports/errors.js';
import type { UnitOfWork } from '../ports/unit-of-work.js';
import type { PostgresUnits } from '../postgres/units.js';
import type { Sql } from '../postgres/sql.js';
import type { Delivery } from './delivery.js';
import { HEADER, type Headers } from './envelope.js';

export interface DeadLetter {
  readonly id: string;
  readonly consumer: string;
  readonly subject: string;
  readonly messageId: string;
  readonly payload: Uint8Array;
  readonly headers: Headers;
  readonly deliveries: number;
}

interface Reason {
  readonly kind: string;
  readonly text: string;
}

const REASON_LENGTH_MAX = 8_000;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NO_COMPANY = '00000000-0000-0000-0000-000000000000';

/** With the whole chain of causes: the row is what an engineer reads first. */
export function reasonOf(error: unknown): Reason {
  if (!(error instanceof Error)) return { kind: 'defect', text: String(error) };
  const kind = error instanceof Refusal ? error.code : error.name;
  const texts: string[] = [];
  for (let at: unknown = error; at instanceof Error && texts.length < 5; at = at.cause)
    texts.push(at.stack ?? at.message);
  return { kind, text: texts.join('\ncaused by ').slice(0, REASON_LENGTH_MAX) };
}

export interface Buried {
  readonly consumer: string;
  readonly id: string;
  readonly error: unknown;
  /** What is written with it, by the handler. */
  readonly tell?: (work: UnitOfWork) => Promise<void>;
}

/** Together with the inbox row, so that a copy of the message that comes later is taken for handled. */
export async function bury(units: PostgresUnits, delivery: Delivery, buried: Buried): Promise<void> {
  const company = delivery.headers[HEADER.company];
  const companyId = company !== undefined && UUID.test(company) ? company : null;
  const reason = reasonOf(buried.error);
  const actor = { companyId: companyId ?? NO_COMPANY, userId: null, roles: [] };
  await units.transaction({ actor }, async (work, sql) => {
    await sql(
      'insert into platform.inbox (consumer, message_id, company_id) values ($1, $2, $3) on conflict do nothing',
      [buried.consumer, delivery.messageId, actor.companyId],
    );
    await sql(
      `insert into platform.dead_letter
         (id, consumer, message_id, company_id, subject, payload, headers, reason_kind, reason, trace_parent, deliveries)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (consumer, message_id) do update
         set reason_kind = excluded.reason_kind, reason = excluded.reason, deliveries = dead_letter.deliveries + 1, died_at = clock_timestamp()`,
      [
        buried.id,
        buried.consumer,
        delivery.messageId,
        companyId,
        delivery.subject,
        delivery.data,
        JSON.stringify(delivery.headers),
        reason.kind,
        reason.text,
        delivery.headers[HEADER.traceParent] ?? null,
        delivery.count,
      ],
    );
    await buried.tell?.(work);
  });
}

interface DeadLetterRow extends Record<string, unknown> {
  id: string;
  consumer: string;
  subject: string;
  message_id: string;
  payload: Uint8Array;
  headers: Headers;
  deliveries: number;
}

export async function readDeadLetters(units: PostgresUnits, id: string | null): Promise<readonly DeadLetter[]> {
  const rows = await units.raw<DeadLetterRow>(
    `select id, consumer, subject, message_id, payload, headers, deliveries from platform.dead_letter
     where $1::uuid is null or id = $1 order by died_at, id limit 10000`,
    [id],
  );
  return rows.map(({ message_id: messageId, ...row }) => ({ ...row, messageId }));
}

/** True for the one who took it: two operators may redrive at the same moment. */
export async function takeDeadLetter(sql: Sql, id: string): Promise<boolean> {
  return (await sql('delete from platform.dead_letter where id = $1 returning 1', [id])).length === 1;
}
