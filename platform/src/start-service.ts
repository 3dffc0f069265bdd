import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NatsConnection } from '@nats-io/transport-node';
import { assert } from '@kantia/kernel/assert';
import { fastify, type FastifyBaseLogger } from 'fastify';
import type { Logger } from 'pino';
import { z } from 'zod';
import { connectToBus } from './bus/connection.js';
import { NatsBus } from './bus/nats-bus.js';
import { NatsFeed } from './bus/nats-feed.js';
import type { DuckDbColumnar } from './columnar/duckdb-columnar.js';
import { parseConfig, redactConfig } from './config/parse-config.js';
import { platformConfig, type PlatformConfig } from './config/platform-config.js';
import { registerHealthRoutes } from './health/health-routes.js';
import { PlatformModule } from './platform-module.js';
import { openDatabase, type Database } from './postgres/open-database.js';
import { Runtime } from './runtime.js';
import type { ServiceDefinition } from './service-definition.js';
import { openStores } from './stores.js';
import { SystemClock } from './system-clock.js';
import { openLog } from './telemetry/log.js';
import { observeHttp, openMetrics } from './telemetry/metrics.js';
import { NestLog } from './telemetry/nest-log.js';
import { stopTracing } from './telemetry/stop-tracing.js';
import { VERSION } from './version.js';

export interface RunningService {
  readonly app: INestApplication;
  /** Where `/livez`, `/readyz`, `/metrics` and the service's own routes answer. */
  readonly url: string;
}

/** Starts everything in its order and answers when the process listens; consumers may still wait for streams of others. */
export async function startService(definition: ServiceDefinition, env: NodeJS.ProcessEnv): Promise<RunningService> {
  const { name } = definition;
  const config = parseConfig(z.object({ ...platformConfig.shape, ...definition.config.shape }), env);
  // Parsed twice because the compiler cannot know that a service's keys leave the platform's as they are.
  const base = parseConfig(platformConfig, env);
  const log = openLog({ service: name, version: VERSION, level: base.LOG_LEVEL });
  log.info({ config: redactConfig(base) }, 'service starts');
  const registry = openMetrics(name);
  const clock = new SystemClock();
  const database = await databaseOf(definition, base, { clock, log });
  const connection = await connectToBus({ url: base.NATS_URL, name });
  const onFatal = (error: Error) => {
    log.fatal({ err: error }, 'process ends');
    process.exit(1);
  };
  const runtime = new Runtime({ name, connection, log, registry, database, isPublisher: name !== 'gateway', onFatal });
  const { schemas, metrics } = runtime;
  const { columnar, objects } = await openStores(name, base);
  const closing = closeOnce({ connection, database, columnar, onFatal });
  const parts = {
    config,
    bus: new NatsBus(connection, { service: name === 'gateway' ? null : name, schemas, metrics }),
    feed: new NatsFeed(connection, schemas, log),
    clock,
    objects,
    columnar,
    units: database?.units ?? null,
    close: closing,
  };
  // What goes wrong with a request is told by whoever answers it; that there was one, by its span.
  const loggerInstance: FastifyBaseLogger = log;
  // No logger for each request: a line has its trace, and ten thousand callbacks would each make one for nothing.
  const http = fastify({ loggerInstance, disableRequestLogging: true, childLoggerFactory: (logger) => logger });
  observeHttp(http, registry);
  const root = PlatformModule.with(parts, [definition.module]);
  const app = await NestFactory.create(root, new FastifyAdapter(http), {
    logger: new NestLog(log),
    bodyParser: false,
    abortOnError: false,
  });
  registerHealthRoutes(http, { registry, missing: () => runtime.missing() });
  await definition.http?.(http, app);
  app.connectMicroservice({ strategy: runtime.strategyOf(app.get(DiscoveryService)) });
  // Providers first: a message must not arrive before onModuleInit.
  await app.init();
  await app.startAllMicroservices();
  await app.listen(base.PORT, base.LISTEN_HOST);
  const url = await app.getUrl();
  log.info({ url }, 'service ready');
  return { app, url };
}

type Common = { readonly clock: SystemClock; readonly log: Logger };
async function databaseOf(
  { name, migrations }: ServiceDefinition,
  base: PlatformConfig,
  common: Common,
): Promise<Database | null> {
  if (migrations === null) return null;
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = base;
  assert(url !== undefined && ownerUrl !== undefined, 'DATABASE_URL and DATABASE_OWNER_URL are needed');
  const limits = {
    connectionsMax: base.DATABASE_CONNECTIONS_MAX,
    statementTimeoutMs: base.DATABASE_STATEMENT_TIMEOUT_MS,
  };
  return openDatabase({ url, ownerUrl, ...limits }, { service: name, migrations, ...common });
}

interface Closables {
  readonly connection: NatsConnection;
  readonly database: Database | null;
  readonly columnar: DuckDbColumnar;
  readonly onFatal: (error: Error) => void;
}

/** A connection that closes by itself never opens again: the process must end, not look healthy. */
function closeOnce({ connection, database, columnar, onFatal }: Closables): () => Promise<void> {
  let isClosing = false;
  void connection.closed().then((error) => {
    if (!isClosing) onFatal(error ?? new Error('the bus connection was closed'));
  });
  return async () => {
    isClosing = true;
    await columnar.close();
    await database?.close();
    await connection.drain();
    await stopTracing();
  };
}
