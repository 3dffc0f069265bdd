import { createHash } from 'node:crypto';
import { Refusal } from '../ports/errors.js';
import type { Sql } from '../postgres/sql.js';

export interface CommandKey {
  readonly companyId: string;
  readonly operation: string;
  readonly key: string;
  readonly requestHash: Buffer;
}

export function requestHashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

interface StoredReply extends Record<string, unknown> {
  request_hash: Buffer;
  reply: Uint8Array | null;
}

async function stored(sql: Sql, { companyId, operation, key, requestHash }: CommandKey): Promise<Uint8Array | null> {
  const [row] = await sql<StoredReply>(
    'select request_hash, reply from platform.idempotency where company_id = $1 and operation = $2 and key = $3',
    [companyId, operation, key],
  );
  if (!row) return null;
  if (!requestHash.equals(row.request_hash)) {
    throw new Refusal('idempotency.key-reused', 'invalid', 'La clave Idempotency-Key ya se usó con otro contenido.', {
      key,
    });
  }
  return row.reply;
}

/** The reply of an earlier command of this key, or null. Spares the preparation; the claim below is what decides. */
export const storedReply = stored;

/**
 * Takes the key within the transaction of the command, so that key, effect and reply commit together. One that comes
 * meanwhile waits here for that commit, and then gets the same reply.
 */
export async function claimKey(sql: Sql, command: CommandKey): Promise<Uint8Array | null> {
  const { companyId, operation, key, requestHash } = command;
  const claimed = await sql(
    `insert into platform.idempotency (company_id, operation, key, request_hash) values ($1, $2, $3, $4)
     on conflict do nothing returning 1`,
    [companyId, operation, key, requestHash],
  );
  return claimed.length === 1 ? null : stored(sql, command);
}

export async function keepReply(sql: Sql, { companyId, operation, key }: CommandKey, reply: Uint8Array): Promise<void> {
  await sql('update platform.idempotency set reply = $4 where company_id = $1 and operation = $2 and key = $3', [
    companyId,
    operation,
    key,
    reply,
  ]);
}
