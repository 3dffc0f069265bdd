import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import { z } from 'zod';
import type { Logger } from 'pino';
import type { PostgresUnits } from '../postgres/units.js';
import { readDeadLetters } from './dead-letters.js';
import type { MessagePipeline } from './message-pipeline.js';
import type { OutboxRelay } from './relay.js';

export const redriveRequest = z.union([
  z.object({ republishSince: z.iso.datetime({ offset: true }) }),
  z.object({ id: z.uuid().nullable() }),
]);
export const redriveReply = z.object({
  /** Dead letters handled now, or messages that leave again. */
  done: z.number(),
  failed: z.array(z.object({ id: z.string(), reason: z.string() })),
});
export type RedriveRequest = z.infer<typeof redriveRequest>;
export type RedriveReply = z.infer<typeof redriveReply>;

export function redriveSubject(service: string): string {
  return `svc.${service}.redrive.v1`;
}

export interface RedriveParts {
  readonly units: PostgresUnits;
  readonly pipelines: ReadonlyMap<string, MessagePipeline>;
  readonly relay: OutboxRelay;
  readonly log: Logger;
}

/** For operators of the platform, not of the business: JSON, and reachable only from the bus. */
export function serveRedrive(connection: NatsConnection, service: string, parts: RedriveParts): Subscription {
  return connection.subscribe(redriveSubject(service), {
    queue: service,
    callback: (error, message) => {
      if (error) return parts.log.error({ err: error }, 'redrive subscription failed');
      redrive(parts, message.json())
        .then((reply) => message.respond(JSON.stringify(reply)))
        .catch((cause: unknown) => {
          parts.log.error({ err: cause }, 'redrive failed');
          message.respond(
            JSON.stringify({ done: 0, failed: [{ id: '', reason: String(cause) }] } satisfies RedriveReply),
          );
        });
    },
  });
}

async function redrive(parts: RedriveParts, body: unknown): Promise<RedriveReply> {
  const request = redriveRequest.parse(body);
  if ('republishSince' in request) {
    // `returning` because the driver's answer to a bare update has no rows to count.
    const rows = await parts.units.raw(
      'update platform.outbox set published_at = null where published_at is not null and created_at >= $1 returning 1',
      [request.republishSince],
    );
    parts.relay.checkStream();
    return { done: rows.length, failed: [] };
  }
  const failed: { id: string; reason: string }[] = [];
  let done = 0;
  // One after the other, oldest first: they are likely to concern the same things.
  for (const letter of await readDeadLetters(parts.units, request.id)) {
    const pipeline = parts.pipelines.get(letter.consumer);
    try {
      if (!pipeline) throw new Error(`no consumer ${letter.consumer} any more`);
      await pipeline.redrive(
        { ...letter, data: letter.payload, count: letter.deliveries + 1, sequence: null },
        letter.id,
      );
      done += 1;
    } catch (error) {
      failed.push({ id: letter.id, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  parts.log.info({ done, failed: failed.length }, 'dead letters redriven');
  return { done, failed };
}
