import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { createDatabase, dropDatabase, type DatabaseUrls } from '../servers/databases.js';
import { startNats as launchNats, type NatsServer } from '../servers/nats-server.js';
import { startPostgres as launchPostgres } from '../servers/postgres-server.js';
import { endProcess, hasCode, isAlive } from '../servers/server-process.js';

const SHARED_TIMEOUT_MS = 90_000;
const sharedState = z.object({ adminUrl: z.string(), pid: z.number() });
type SharedState = z.infer<typeof sharedState>;

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

/** The process of the whole run: a jest worker has an ipc channel to it, a run in band is that process itself. */
function runPid(): number {
  return process.send ? process.ppid : process.pid;
}

/** A small process that outlives a killed test run just long enough to end the server and remove its folder. */
function leaveKeeper(server: { pidFile: string; folder: string }): void {
  const script = `
    const { existsSync, readFileSync, rmSync } = require('node:fs');
    const [run, pidFile, folder] = process.argv.slice(1);
    const alive = (pid) => { try { process.kill(pid, 0); return true; } catch { return false; } };
    const poll = setInterval(() => {
      if (existsSync(folder) && alive(Number(run))) return;
      clearInterval(poll);
      try { process.kill(parseInt(readFileSync(pidFile, 'utf8'), 10), 'SIGINT'); } catch {}
      setTimeout(() => rmSync(folder, { recursive: true, force: true }), 2_000);
    }, 500);`;
  const args = ['-e', script, String(runPid()), server.pidFile, server.folder];
  spawn(process.execPath, args, { detached: true, stdio: 'ignore', env: { PATH: process.env.PATH } }).unref();
}

async function sharedCluster(): Promise<SharedState> {
  const folder = join(tmpdir(), `kantia-test-postgres-${runPid()}`);
  const stateFile = join(folder, 'state.json');
  if (claim(folder)) {
    const server = await launchPostgres({
      dataDir: join(folder, 'data'),
      settings: { fsync: 'off', max_connections: '300' },
      ...(process.env.KANTIA_PG_BIN === undefined ? {} : { binaries: process.env.KANTIA_PG_BIN }),
    });
    leaveKeeper({ pidFile: join(server.dataDir, 'postmaster.pid'), folder });
    const state = { adminUrl: server.url, pid: server.pid };
    await writeFile(`${stateFile}.new`, JSON.stringify(state), { mode: 0o600 });
    await rename(`${stateFile}.new`, stateFile);
    return state;
  }
  const deadline = Date.now() + SHARED_TIMEOUT_MS;
  for (;;) {
    const text = await readFile(stateFile, 'utf8').catch(() => null);
    const state = text === null ? null : sharedState.parse(JSON.parse(text));
    if (state && isAlive(state.pid)) return state;
    if (Date.now() > deadline) throw new Error(`the PostgreSQL of this test run did not start: see ${folder}`);
    await sleep(50);
  }
}

/** Only one process of the run makes the folder, and with it the cluster. */
function claim(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o755 });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** The one PostgreSQL cluster of this test run, started by whoever asks first. */
export async function startPostgres(): Promise<TestPostgres> {
  const { adminUrl } = await sharedCluster();
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

export interface TestNats {
  readonly url: string;
  readonly version: string;
  /** As the broker's machine dying: no goodbye to clients. */
  kill(): Promise<void>;
  /** Starts again on the same port, with the same streams, or with none when the store was wiped. */
  restart(options?: { wipe: boolean }): Promise<void>;
  stop(): Promise<void>;
}

/** A nats-server of its own with an empty store: streams of different specs never meet, and a spec may kill it. */
export async function startNats(): Promise<TestNats> {
  const folder = await mkdtemp(join(tmpdir(), 'kantia-test-nats-'));
  const storeDir = join(folder, 'store');
  const binary = process.env.KANTIA_NATS_BIN;
  const launch = (port?: number): Promise<NatsServer> =>
    launchNats({ storeDir, ...(port === undefined ? {} : { port }), ...(binary === undefined ? {} : { binary }) });
  let server = await launch();
  leaveKeeper({ pidFile: join(storeDir, 'nats.pid'), folder });
  const kill = () => endProcess(server.pid, 'SIGKILL', 5_000);
  return {
    url: server.url,
    version: server.version,
    kill,
    restart: async (options = { wipe: false }) => {
      await kill();
      if (options.wipe) await rm(storeDir, { recursive: true, force: true });
      server = await launch(server.port);
    },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
