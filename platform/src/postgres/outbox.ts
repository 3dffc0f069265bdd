import { context, propagation } from '@opentelemetry/api';
import { codecOf } from '@kantia/contracts/codec';
import type { MessageContract } from '@kantia/contracts/define';
import { v7 as uuid } from 'uuid';
import { HEADER, type Causes, type Headers } from '../bus/envelope.js';
import type { Actor } from '../ports/unit-of-work.js';
import type { Sql } from './sql.js';

export interface OutgoingMessage {
  readonly id: string;
  readonly subject: string;
  readonly payload: Uint8Array;
  readonly headers: Headers;
  readonly fingerprint: string;
  /** The writer's schema, JSON text. */
  readonly avro: string;
}

/** Encodes at the moment of publishing, so that a payload that does not fit its schema points at the line that made it. */
export function toOutgoing<T>(
  message: MessageContract<T>,
  payload: T,
  origin: { actor: Actor; causes: Causes; at: Date },
): OutgoingMessage {
  const codec = codecOf(message.schema);
  const id = uuid();
  const carrier: Record<string, string> = {};
  propagation.inject(context.active(), carrier);
  const headers: Record<string, string> = {
    ...carrier,
    [HEADER.messageId]: id,
    [HEADER.correlation]: origin.causes.correlation ?? id,
    [HEADER.company]: origin.actor.companyId,
    [HEADER.time]: origin.at.toISOString(),
    [HEADER.schema]: codec.fingerprint,
  };
  if (origin.causes.causation !== null) headers[HEADER.causation] = origin.causes.causation;
  if (origin.actor.userId !== null) headers[HEADER.user] = origin.actor.userId;
  return {
    id,
    subject: message.subject,
    payload: codec.encode(payload),
    headers,
    fingerprint: codec.fingerprint,
    avro: JSON.stringify(codec.avro),
  };
}

/** Schemas that this process knows to be stored. */
export type KnownSchemas = Set<string>;

/** Answers the fingerprints that are new, to be remembered once the transaction has committed. */
export async function insertSchemas(
  sql: Sql,
  messages: readonly OutgoingMessage[],
  known: KnownSchemas,
): Promise<readonly string[]> {
  const fresh = new Map(
    messages.filter(({ fingerprint }) => !known.has(fingerprint)).map(({ fingerprint, avro }) => [fingerprint, avro]),
  );
  if (fresh.size === 0) return [];
  await sql(
    'insert into platform.schema (fingerprint, avro) select * from unnest($1::text[], $2::text[]) on conflict do nothing',
    [[...fresh.keys()], [...fresh.values()]],
  );
  return [...fresh.keys()];
}

/** After the work and in the order of publishing: `seq` must be taken behind the row locks of the work. */
export async function insertOutbox(sql: Sql, companyId: string, messages: readonly OutgoingMessage[]): Promise<void> {
  if (messages.length === 0) return;
  await sql(
    `with outgoing as (
       insert into platform.outbox (id, company_id, subject, payload, headers)
       select m.id, $1, m.subject, m.payload, m.headers::jsonb
       from unnest($2::uuid[], $3::text[], $4::bytea[], $5::text[]) with ordinality as m(id, subject, payload, headers, place)
       order by m.place
     )
     select pg_notify('outbox', '')`,
    [
      companyId,
      messages.map(({ id }) => id),
      messages.map(({ subject }) => subject),
      messages.map(({ payload }) => payload),
      messages.map(({ headers }) => JSON.stringify(headers)),
    ],
  );
}
