import { jetstream, jetstreamManager, type JetStreamClient } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import pg from 'pg';
import type { Logger } from 'pino';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BusMetrics } from './bus-metrics.js';
import { HEADER, toNatsHeaders, type Headers } from './envelope.js';
import type { SchemaRegistry } from './schema-registry.js';
import { contextOf, destinationOf, startSpan, traceParentOf } from './spans.js';
import { ensureStream, STREAM_RETENTION_DAYS, streamOfSubject } from './streams.js';

const BATCH = 500;
const POLL_MS = 500;
const RETRY_MS = 500;
const PUBLISH_TIMEOUT_MS = 5_000;
const STREAM_CHECK_MS = 10_000;
const MEASURE_MS = 5_000;
const SWEEP_MS = 3_600_000;
/** Longer than the broker can redeliver and a person is likely to redrive. */
const INBOX_KEPT_DAYS = 45;
const RELAY_LOCK = 7_305_002;

interface OutboxRow {
  readonly id: string;
  readonly company_id: string;
  readonly subject: string;
  readonly payload: Uint8Array;
  readonly headers: Headers;
}

export interface RelayOptions {
  readonly databaseUrl: string;
  readonly owner: string;
  readonly log: Logger;
  readonly metrics: BusMetrics;
  readonly schemas: SchemaRegistry;
}

/**
 * Carries committed outbox rows to the broker in the order of `seq`. One relay per service works, the others wait for the
 * lock; the lock, the rows and the wake-up share one connection, so a relay that lost it has lost its right to publish.
 * A row is marked when the broker has acknowledged it and stays until the broker would have forgotten it anyway.
 */
export class OutboxRelay {
  private readonly client: JetStreamClient;
  private isStopping = false;
  private running: Promise<void> = Promise.resolve();
  private isWoken = false;
  private endIdle: () => void = () => undefined;
  private mustCheckStream = true;

  constructor(
    private readonly connection: NatsConnection,
    private readonly options: RelayOptions,
  ) {
    this.client = jetstream(connection);
  }

  start(): void {
    this.running = this.run();
  }

  /** What was committed before is still carried out, if the broker takes it. */
  async stop(): Promise<void> {
    this.isStopping = true;
    this.wake();
    await this.running;
  }

  /** After a reconnect the broker may be another one, with an empty store. */
  checkStream(): void {
    this.mustCheckStream = true;
    this.wake();
  }

  private async run(): Promise<void> {
    while (!this.isStopping) {
      const client = new pg.Client({
        connectionString: this.options.databaseUrl,
        application_name: 'outbox relay',
        connectionTimeoutMillis: 5_000,
        query_timeout: 30_000,
        keepAlive: true,
      });
      const broken = new Promise<never>((_resolve, reject) => client.on('error', reject));
      broken.catch(() => undefined);
      try {
        await client.connect();
        await Promise.race([this.lead(client), broken]);
      } catch (error) {
        if (!this.isStopping) this.options.log.warn({ err: error }, 'outbox relay interrupted');
        await sleep(RETRY_MS);
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }

  private async lead(client: pg.Client): Promise<void> {
    while (!(await this.isLeader(client))) {
      if (this.isStopping) return;
      await sleep(POLL_MS);
    }
    client.on('notification', () => this.wake());
    await client.query('listen outbox');
    const timers = new Timers();
    for (;;) {
      if (this.mustCheckStream || timers.isDue('stream', STREAM_CHECK_MS)) await this.ensureStream(client);
      this.isWoken = false;
      const { found, failed } = await this.carryBatch(client);
      if (timers.isDue('measure', MEASURE_MS)) await this.measure(client);
      if (timers.isDue('sweep', SWEEP_MS)) await sweep(client);
      if (this.isStopping && (found < BATCH || failed > 0)) return;
      if (failed > 0) await sleep(RETRY_MS);
      else if (found < BATCH) await this.idle();
    }
  }

  private async isLeader(client: pg.Client): Promise<boolean> {
    const { rows } = await client.query<{ ok: boolean }>('select pg_try_advisory_lock($1) as ok', [RELAY_LOCK]);
    return rows[0]?.ok === true;
  }

  private wake(): void {
    this.isWoken = true;
    this.endIdle();
  }

  private async idle(): Promise<void> {
    await new Promise<void>((resolve) => {
      if (this.isWoken) return resolve();
      const timer = setTimeout(resolve, POLL_MS);
      this.endIdle = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** A stream made anew is empty: what it should still hold is published again, under the same ids and in the same order. */
  private async ensureStream(client: pg.Client): Promise<void> {
    const manager = await jetstreamManager(this.connection, { checkAPI: false });
    const state = await ensureStream(manager, this.options.owner);
    if (state === 'created') {
      this.options.schemas.forget();
      const { rowCount } = await client.query(
        `update platform.outbox set published_at = null where published_at is not null and created_at > now() - make_interval(days => $1)`,
        [STREAM_RETENTION_DAYS],
      );
      if ((rowCount ?? 0) > 0)
        this.options.log.warn({ messages: rowCount }, 'stream was gone, messages are published again');
    }
    this.mustCheckStream = false;
  }

  private async carryBatch(client: pg.Client): Promise<{ found: number; failed: number }> {
    const { rows } = await client.query<OutboxRow>(
      `select id, company_id, subject, payload, headers from platform.outbox where published_at is null order by seq limit ${BATCH}`,
    );
    if (rows.length === 0) return { found: 0, failed: 0 };
    await this.publishSchemas(client, rows);
    const results = await Promise.allSettled(rows.map((row) => this.publish(row)));
    const published = rows.filter((_row, index) => results[index]?.status === 'fulfilled').map(({ id }) => id);
    if (published.length > 0)
      await client.query('update platform.outbox set published_at = now() where id = any($1::uuid[])', [published]);
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) {
      this.options.log.warn(
        { err: failed.reason, messages: rows.length - published.length },
        'broker did not take messages',
      );
      // No answer on the subject may mean that the stream is gone.
      this.mustCheckStream = true;
    }
    return { found: rows.length, failed: rows.length - published.length };
  }

  /** Before the first message that was written with them. */
  private async publishSchemas(client: pg.Client, messages: readonly OutboxRow[]): Promise<void> {
    const { schemas } = this.options;
    const missing = new Set(
      messages
        .map(({ headers }) => headers[HEADER.schema] ?? '')
        .filter((fingerprint) => !schemas.isPublished(fingerprint)),
    );
    if (missing.size === 0) return;
    const { rows } = await client.query<{ fingerprint: string; avro: string }>(
      'select fingerprint, avro from platform.schema where fingerprint = any($1)',
      [[...missing]],
    );
    for (const { fingerprint, avro } of rows) await schemas.publish(fingerprint, avro);
  }

  private async publish(row: OutboxRow): Promise<void> {
    const { span, context } = startSpan({
      name: `publish ${destinationOf(row.subject)}`,
      kind: SpanKind.PRODUCER,
      parent: contextOf(row.headers),
      attributes: {
        'messaging.operation.type': 'send',
        'messaging.destination.name': row.subject,
        'messaging.message.id': row.id,
        'kantia.company.id': row.company_id,
      },
    });
    try {
      const headers = toNatsHeaders({ ...row.headers, ...traceParentOf(context) });
      await this.client.publish(row.subject, row.payload, {
        msgID: row.id,
        headers,
        timeout: PUBLISH_TIMEOUT_MS,
        expect: { streamName: streamOfSubject(row.subject) },
      });
      this.options.metrics.sent.inc({ subject: row.subject });
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  }

  private async measure(client: pg.Client): Promise<void> {
    const { rows } = await client.query<{ pending: string; age: string; dead: string }>(
      `select count(*) as pending, coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0) as age,
              (select count(*) from platform.dead_letter) as dead
       from platform.outbox where published_at is null`,
    );
    const { metrics } = this.options;
    metrics.outboxPending.set(Number(rows[0]?.pending ?? 0));
    metrics.outboxOldestSeconds.set(Number(rows[0]?.age ?? 0));
    metrics.deadLetters.set(Number(rows[0]?.dead ?? 0));
  }
}

class Timers {
  private readonly dueAt = new Map<string, number>();
  isDue(name: string, everyMs: number): boolean {
    if (Date.now() < (this.dueAt.get(name) ?? 0)) return false;
    this.dueAt.set(name, Date.now() + everyMs);
    return true;
  }
}

async function sweep(client: pg.Client): Promise<void> {
  const kept = STREAM_RETENTION_DAYS + 1;
  await client.query(
    'delete from platform.outbox where published_at is not null and created_at < now() - make_interval(days => $1)',
    [kept],
  );
  await client.query('delete from platform.inbox where handled_at < now() - make_interval(days => $1)', [
    INBOX_KEPT_DAYS,
  ]);
  await client.query('delete from platform.idempotency where created_at < now() - make_interval(days => $1)', [
    INBOX_KEPT_DAYS,
  ]);
}
