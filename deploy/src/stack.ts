import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDatabase } from '@kantia/platform/servers/databases';
import { startNats, type NatsServer } from '@kantia/platform/servers/nats-server';
import { startPostgres, type PostgresServer } from '@kantia/platform/servers/postgres-server';
import { LOCAL_ACCOUNTS, LOCAL_COMPANIES, LOCAL_PASSWORD } from './local-companies.js';
import { freeFrom, isFree, ownerOf } from './ports.js';
import { bundleOf, bundleProcesses, PRELOAD, SERVICES, type ProcessName, type ServiceName } from './processes.js';
import { Supervisor, type ProcessSpec } from './supervisor.js';

export interface StackOptions {
  /** Everything that the stack keeps lies below this folder. */
  readonly folder: string;
  /** Preferred public port; the next free one is taken, and said, when it is busy. */
  readonly port: number;
  /** How long the simulated provider takes to call back, in milliseconds. */
  readonly providerLatencyMs: number;
  readonly tell: (line: string) => void;
  /** More environment for every service: short leases in fault tests, say. */
  readonly env?: Readonly<Record<string, string>>;
  /** More Node options for every process: a CPU profile, say. */
  readonly nodeOptions?: readonly string[];
}

interface Secrets {
  readonly owner: string;
  readonly application: string;
  readonly webhook: string;
}

type Port = ProcessName | 'postgres' | 'nats';

const READY_MS = 90_000;
/** Old space is bounded so that a service stays below 300 MB; DuckDB works in children of its own. */
const HEAP = ['--max-old-space-size=160', '--max-semi-space-size=16'] as const;

/** The whole system on this machine: servers, databases, and a supervised process for each service. */
export class Stack {
  private readonly ports = new Map<Port, number>();
  private readonly supervisor: Supervisor;
  private readonly secrets: Secrets;
  private postgres: PostgresServer | null = null;
  private nats: NatsServer | null = null;
  private serversTried: Promise<unknown> = Promise.resolve();
  private stopping = false;

  constructor(private readonly options: StackOptions) {
    mkdirSync(options.folder, { recursive: true });
    this.supervisor = new Supervisor(join(options.folder, 'logs'), options.tell);
    this.secrets = secretsIn(options.folder);
  }

  get baseUrl(): string {
    return `http://127.0.0.1:${this.portOf('gateway')}`;
  }

  get tracesUrl(): string {
    return `http://127.0.0.1:${this.portOf('trace-sink')}/traces`;
  }

  get simulatorUrl(): string {
    return `http://127.0.0.1:${this.portOf('simulator')}`;
  }

  get natsUrl(): string {
    return `nats://127.0.0.1:${this.portOf('nats')}`;
  }

  /** Of PostgreSQL's superuser: for tests and figures, never for a service. */
  get adminUrl(): string {
    return this.postgres?.url ?? '';
  }

  get isStopping(): boolean {
    return this.stopping;
  }

  /** Process ids by name, servers included: for tests that kill, and for memory figures. */
  pids(): Readonly<Record<string, number>> {
    const pids = Object.fromEntries(this.supervisor.names().map((name) => [name, this.supervisor.pidOf(name) ?? 0]));
    return {
      ...pids,
      ...(this.postgres ? { postgres: this.postgres.pid } : {}),
      ...(this.nats ? { nats: this.nats.pid } : {}),
    };
  }

  async start(): Promise<void> {
    await this.choosePorts();
    const servers = [this.startPostgres(), this.startNats()];
    this.serversTried = Promise.allSettled(servers);
    await Promise.all([...servers, bundleProcesses()]);
    this.goOn();
    const helpers = [this.helper('trace-sink'), this.helper('simulator')];
    for (const spec of helpers) this.supervisor.start(spec);
    const specs: ProcessSpec[] = [];
    for (const name of SERVICES) {
      const spec = await this.service(name);
      this.goOn();
      this.supervisor.start(spec);
      specs.push(spec);
    }
    await Promise.all([...helpers, ...specs].map((spec) => this.supervisor.ready(spec, READY_MS)));
    writeFileSync(
      join(this.options.folder, 'stack.json'),
      `${JSON.stringify({ baseUrl: this.baseUrl, tracesUrl: this.tracesUrl, natsUrl: this.natsUrl, simulatorUrl: this.simulatorUrl, adminUrl: this.adminUrl, pids: this.pids(), launcher: process.pid }, null, 2)}\n`,
      { mode: 0o600 },
    );
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.supervisor.stop();
    // One that is still on its way would outlive this process.
    await this.serversTried;
    await Promise.allSettled([this.nats?.stop(), this.postgres?.stop()]);
  }

  /** Nothing is started once it is being stopped. */
  private goOn(): void {
    if (this.stopping) throw new Error('the stack was stopped before it had started');
  }

  private portOf(name: Port): number {
    const port = this.ports.get(name);
    if (port === undefined) throw new Error(`${name} has no port yet`);
    return port;
  }

  private async choosePorts(): Promise<void> {
    const { port, tell } = this.options;
    if (!(await isFree(port))) {
      tell(`port ${port} is taken by ${ownerOf(port) ?? 'another process'}; looking for the next free one`);
    }
    const names: readonly Port[] = [
      'gateway',
      'trace-sink',
      'simulator',
      'nats',
      'postgres',
      ...SERVICES.filter((name) => name !== 'gateway'),
    ];
    const taken = new Set<number>();
    for (const [index, name] of names.entries()) {
      const free = await freeFrom(port + index * 10, taken);
      taken.add(free);
      this.ports.set(name, free);
    }
  }

  /** A server that dies is started again on its port and data, like any other process. */
  private async startPostgres(): Promise<void> {
    const binaries = process.env['KANTIA_PG_BIN'];
    const server = await startPostgres({
      dataDir: join(this.options.folder, 'postgres'),
      port: this.portOf('postgres'),
      ...(binaries ? { binaries } : {}),
      settings: { max_connections: '150', shared_buffers: '128MB' },
    });
    this.postgres = server;
    void server.exited.then(() => this.again('PostgreSQL', () => this.startPostgres()));
  }

  private async startNats(): Promise<void> {
    const server = await startNats({ storeDir: join(this.options.folder, 'nats'), port: this.portOf('nats') });
    if (!this.nats && server.sync === 'default') {
      this.options.tell(
        `nats-server ${server.version} cannot sync each message; the outbox in PostgreSQL keeps what it would lose`,
      );
    }
    this.nats = server;
    void server.exited.then(() => this.again('nats-server', () => this.startNats()));
  }

  private again(what: string, start: () => Promise<void>): void {
    if (this.stopping) return;
    this.options.tell(`${what} ended; starting it again`);
    start().catch((error: unknown) => {
      this.options.tell(`${what} does not start: ${String(error)}`);
      setTimeout(() => this.again(what, start), 2_000);
    });
  }

  private nodeOptions(): readonly string[] {
    return [...HEAP, ...(this.options.nodeOptions ?? [])];
  }

  private helper(name: 'simulator' | 'trace-sink'): ProcessSpec {
    const port = this.portOf(name);
    const own =
      name === 'simulator'
        ? {
            SIMULATOR_JOURNAL: join(this.options.folder, 'simulator', 'journal.ndjson'),
            SIMULATOR_LATENCY_MS: String(this.options.providerLatencyMs),
            SIMULATOR_WEBHOOK_URL: `http://127.0.0.1:${this.portOf('gateway')}/api/v1/webhooks/simulator/{companyId}`,
            SIMULATOR_WEBHOOK_SECRET: this.secrets.webhook,
          }
        : { TRACE_SINK_FOLDER: join(this.options.folder, 'traces') };
    return {
      name,
      entry: bundleOf(name),
      nodeOptions: this.nodeOptions(),
      env: { PORT: String(port), ...own },
      readyUrl: `http://127.0.0.1:${port}/livez`,
    };
  }

  private async service(name: ServiceName): Promise<ProcessSpec> {
    const { url, ownerUrl } = await createDatabase({
      adminUrl: this.adminUrl,
      name: `kantia_${name.replaceAll('-', '_')}`,
      ownerPassword: this.secrets.owner,
      applicationPassword: this.secrets.application,
    });
    const port = this.portOf(name);
    const env = {
      NODE_ENV: 'development',
      PORT: String(port),
      DATABASE_URL: url,
      DATABASE_OWNER_URL: ownerUrl,
      NATS_URL: this.natsUrl,
      OBJECT_STORE_URL: pathToFileURL(join(this.options.folder, 'objects')).href,
      OTEL_SERVICE_NAME: name,
      OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${this.portOf('trace-sink')}`,
      ...this.settingsOf(name),
      ...this.options.env,
    };
    return {
      name,
      entry: bundleOf(name),
      nodeOptions: [...this.nodeOptions(), '--import', PRELOAD],
      env,
      readyUrl: `http://127.0.0.1:${port}/readyz`,
    };
  }

  private settingsOf(name: ServiceName): Readonly<Record<string, string>> {
    switch (name) {
      case 'customers':
        return {
          CUSTOMERS_LOCAL_COMPANIES: JSON.stringify(
            LOCAL_COMPANIES.map(({ id, name: label, country, taxId }) => ({ id, name: label, country, taxId })),
          ),
        };
      case 'gateway':
        return {
          GATEWAY_LOCAL_ACCOUNTS: JSON.stringify(LOCAL_ACCOUNTS),
          GATEWAY_LOCAL_PASSWORD: LOCAL_PASSWORD,
          GATEWAY_TRACES_URL: this.tracesUrl,
          TRACE_IGNORED_PATHS: '^/api/v1/webhooks/',
        };
      case 'billing-gateway':
        return {
          BILLING_SIMULATOR_URL: this.simulatorUrl,
          BILLING_WEBHOOK_SECRETS: JSON.stringify(
            Object.fromEntries(LOCAL_COMPANIES.map(({ id }) => [id, this.secrets.webhook])),
          ),
        };
      case 'inputs':
      case 'cycles':
      case 'validation':
      case 'settlement':
      case 'metrics':
        return {};
    }
  }
}

/** Random secrets of this checkout's stack, made once, readable by its owner only. */
function secretsIn(folder: string): Secrets {
  const path = join(folder, 'secrets.json');
  if (!existsSync(path)) {
    const word = () => randomBytes(24).toString('base64url');
    const secrets: Secrets = {
      owner: word(),
      application: word(),
      webhook: `whsec_${randomBytes(32).toString('base64')}`,
    };
    writeFileSync(path, JSON.stringify(secrets), { mode: 0o600 });
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Secrets;
}
