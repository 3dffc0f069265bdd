import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { connect, type NatsConnection, type Subscription } from '@nats-io/transport-node';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { ReadModel } from '../ports/read-model.js';
import type { PostgresUnits } from '../postgres/units.js';
import type { ConsumerLoop } from './consumer-loop.js';
import { isMissing } from './streams.js';

const rebuildReply = z.object({
  /** Companies whose read model is folded again. */
  companies: z.number(),
  /** What was published before is kept as it was folded; null when the streams hold everything. */
  heldSince: z.string().nullable(),
  failed: z.string().nullable(),
});
type RebuildReply = z.infer<typeof rebuildReply>;

function rebuildSubject(service: string): string {
  return `svc.${service}.rebuild.v1`;
}

export interface RebuildParts {
  readonly units: PostgresUnits;
  readonly loops: readonly ConsumerLoop[];
  readonly model: ReadModel;
  readonly log: Logger;
}

const REBUILD_TIMEOUT_MS = 600_000;

/** Asks the running service for it, as the command does. */
export async function askRebuild(natsUrl: string, service: string): Promise<RebuildReply> {
  const connection = await connect({ servers: natsUrl, name: 'rebuild' });
  try {
    const reply = await connection.request(rebuildSubject(service), '', { timeout: REBUILD_TIMEOUT_MS });
    return rebuildReply.parse(reply.json());
  } finally {
    await connection.close();
  }
}

/** For operators of the platform; while it runs and until the streams are folded again, answers are behind. One replica at a time. */
export function serveRebuild(connection: NatsConnection, service: string, parts: RebuildParts): Subscription {
  return connection.subscribe(rebuildSubject(service), {
    queue: service,
    callback: (error, message) => {
      if (error) return parts.log.error({ err: error }, 'rebuild subscription failed');
      rebuild(connection, parts)
        .then((reply) => message.respond(JSON.stringify(reply)))
        .catch((cause: unknown) => {
          parts.log.error({ err: cause }, 'rebuild failed');
          const reply: RebuildReply = { companies: 0, heldSince: null, failed: String(cause) };
          message.respond(JSON.stringify(reply));
        });
    },
  });
}

/**
 * The durables go first and the inbox with the tables, company by company: an end in the middle leaves each company either as it was,
 * for the inbox drops what comes again, or empty and about to be folded.
 */
async function rebuild(connection: NatsConnection, { units, loops, model, log }: RebuildParts): Promise<RebuildReply> {
  await Promise.all(loops.map((loop) => loop.stop()));
  try {
    const manager = await jetstreamManager(connection, { checkAPI: false });
    const heldSince = await heldSinceOf(manager, new Set(loops.map(({ stream }) => stream)));
    for (const { stream, durable } of loops) await forget(manager, stream, durable);
    const companies = await units.companies();
    const consumers = loops.map(({ durable }) => durable);
    for (const companyId of companies) {
      await units.transaction({ actor: { companyId, userId: null, roles: [] } }, async (work, sql) => {
        await sql('delete from platform.inbox where company_id = $1 and consumer = any($2)', [companyId, consumers]);
        await sql('delete from platform.dead_letter where company_id = $1 and consumer = any($2)', [
          companyId,
          consumers,
        ]);
        await model.clear(work, heldSince);
      });
    }
    log.info({ companies: companies.length, heldSince }, 'read model cleared, streams are folded again');
    return { companies: companies.length, heldSince: heldSince?.toISOString() ?? null, failed: null };
  } finally {
    for (const loop of loops) loop.start();
  }
}

/** When the youngest of the streams begins, if it has dropped anything: each older event may be gone from one of them. */
async function heldSinceOf(manager: JetStreamManager, streams: ReadonlySet<string>): Promise<Date | null> {
  let heldSince: Date | null = null;
  for (const stream of streams) {
    try {
      const { state } = await manager.streams.info(stream);
      const first = new Date(state.first_ts);
      if (state.first_seq > 1 && (heldSince === null || first > heldSince)) heldSince = first;
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
  return heldSince;
}

async function forget(manager: JetStreamManager, stream: string, durable: string): Promise<void> {
  try {
    await manager.consumers.delete(stream, durable);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
