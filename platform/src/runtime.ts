import type { DiscoveryService } from '@nestjs/core';
import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import { assert } from '@kantia/kernel/assert';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { BusMetrics } from './bus/bus-metrics.js';
import { ConsumerLoop } from './bus/consumer-loop.js';
import { findHandlers } from './bus/discovery.js';
import { JetStreamStrategy } from './bus/jetstream-strategy.js';
import { MessagePipeline } from './bus/message-pipeline.js';
import { serveRebuild } from './bus/rebuild.js';
import { serveRedrive } from './bus/redrive.js';
import { OutboxRelay } from './bus/relay.js';
import { Responder } from './bus/responder.js';
import { SchemaRegistry } from './bus/schema-registry.js';
import { streamOfSubject } from './bus/streams.js';
import { ReadModel } from './ports/read-model.js';
import type { PostgresUnits } from './postgres/units.js';

const DEFAULT_CONCURRENCY = 4;
const CHECK_TIMEOUT_MS = 2_000;

export interface RuntimeOptions {
  readonly name: string;
  readonly connection: NatsConnection;
  readonly log: Logger;
  readonly registry: Registry;
  /** Null in a process without a database. */
  readonly database: { readonly units: PostgresUnits; readonly url: string } | null;
  /** The public entry publishes nothing: it has no stream, and so no relay. */
  readonly isPublisher: boolean;
  readonly onFatal: (error: Error) => void;
}

/** The bus of one process: what listens, what answers, what carries out. */
export class Runtime {
  readonly schemas: SchemaRegistry;
  readonly metrics: BusMetrics;
  private readonly loops: ConsumerLoop[] = [];

  constructor(private readonly options: RuntimeOptions) {
    this.schemas = new SchemaRegistry(options.connection);
    this.metrics = new BusMetrics(options.registry);
  }

  /** Finds the handlers of the built application and makes the strategy that runs them. */
  strategyOf(discovery: DiscoveryService): JetStreamStrategy {
    const { connection, database, name, log, isPublisher } = this.options;
    const found = findHandlers(discovery);
    if (database === null) {
      assert(
        found.consumers.length + found.answers.length === 0,
        `${name} has handlers but no database for their inbox`,
      );
      return new JetStreamStrategy({ connection, loops: [], responder: null, relay: null, serve: () => undefined });
    }
    const { units } = database;
    const { schemas, metrics } = this;
    const pipelines = new Map(
      found.consumers.map((target) => [
        target.options.consumer,
        new MessagePipeline(target, { units, schemas, metrics, log }),
      ]),
    );
    this.makeLoops(found.consumers, pipelines);
    const relay = isPublisher
      ? new OutboxRelay(connection, { databaseUrl: database.url, owner: name, log, metrics, schemas })
      : null;
    if (relay) void this.followReconnects(relay);
    const responder = new Responder(connection, { service: name, units, schemas, metrics, log });
    let redriving: Subscription | null = null;
    const model = discovery.getProviders().find(({ instance }) => instance instanceof ReadModel)?.instance as
      | ReadModel
      | undefined;
    let rebuilding: Subscription | null = null;
    return new JetStreamStrategy({
      connection,
      loops: this.loops,
      responder,
      relay,
      serve: () => {
        for (const answering of found.answers) responder.serve(answering);
        if (model) rebuilding ??= serveRebuild(connection, name, { units, loops: this.loops, model, log });
        if (relay) redriving ??= serveRedrive(connection, name, { units, pipelines, relay, log });
      },
    });
  }

  private makeLoops(
    consumers: ReturnType<typeof findHandlers>['consumers'],
    pipelines: ReadonlyMap<string, MessagePipeline>,
  ): void {
    const { connection, log, onFatal } = this.options;
    for (const { options } of consumers) {
      const pipeline = pipelines.get(options.consumer);
      assert(pipeline, 'each consumer has its pipeline');
      const { subject } = options.message;
      const loop = new ConsumerLoop(connection, {
        stream: streamOfSubject(subject),
        durable: options.consumer,
        subject,
        concurrency: options.concurrency ?? DEFAULT_CONCURRENCY,
        process: (delivery) => pipeline.process(delivery),
        log,
        onFatal,
      });
      this.loops.push(loop);
    }
  }

  private async followReconnects(relay: OutboxRelay): Promise<void> {
    for await (const status of this.options.connection.status()) {
      if (status.type === 'disconnect' || status.type === 'reconnect')
        this.options.log.warn({ bus: status.type }, 'bus connection changed');
      if (status.type === 'reconnect') relay.checkStream();
    }
  }

  /** What keeps this process from its work, by name. */
  async missing(): Promise<readonly string[]> {
    const { database, connection } = this.options;
    const checks: [string, Promise<unknown>][] = [
      [
        'bus',
        jetstreamManager(connection, { checkAPI: false, timeout: CHECK_TIMEOUT_MS }).then((manager) =>
          manager.getAccountInfo(),
        ),
      ],
    ];
    if (database) checks.push(['database', within(CHECK_TIMEOUT_MS, database.units.raw('select 1'))]);
    const results = await Promise.allSettled(checks.map(([, check]) => check));
    const away = checks.filter((_check, index) => results[index]?.status === 'rejected').map(([name]) => name);
    return [...away, ...this.loops.map(({ waitsFor }) => waitsFor).filter((reason) => reason !== null)];
  }
}

async function within<R>(timeoutMs: number, step: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  });
  return Promise.race([step, late]).finally(() => clearTimeout(timer));
}
