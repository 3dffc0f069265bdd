import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, readlink, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { isReachable, postgresBinaries, postgresUser, reachableFolder, type ServerUser } from './postgres-binaries.js';
import { endProcess, freePort, isAlive, spawnServer, untilReady } from './server-process.js';

const run = promisify(execFile);
const PASSWORD_FILE = 'kantia-admin-password';
const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 15_000;
const ATTEMPTS = 3;

export interface PostgresOptions {
  readonly dataDir: string;
  /** A free one when absent. */
  readonly port?: number;
  /** Folder of other binaries (Debian's) than those of the npm package. */
  readonly binaries?: string;
  /** Server settings beside the defaults; `fsync` stays on unless a test turns it off. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface PostgresServer {
  /** Of the superuser `postgres`, database `postgres`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Where the data really are: not `dataDir` when user `postgres` cannot reach that. */
  readonly dataDir: string;
  readonly logFile: string;
  readonly exited: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on 127.0.0.1, makes the cluster the first time, and returns once it answers. A server that a killed
 * launcher left behind on the same data is stopped first: a caller that may run twice must hold its own lock.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const user = await postgresUser();
  const binaries = await postgresBinaries(options.binaries, user);
  const dataDir = await placeData(options.dataDir, user);
  await initialise(binaries, dataDir, user);
  await stopOrphan(dataDir);
  const password = (await readFile(join(dataDir, PASSWORD_FILE), 'utf8')).trim();
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    try {
      return await launch({ ...options, port, dataDir, binaries, user, password });
    } catch (error) {
      // A picked port can be taken by another in between, and recovery after a kill can outlast the first try.
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/** Ends a server that was left on these data, without starting one, and answers where they really are. */
export async function endPostgresOn(dataDir: string): Promise<string> {
  const placed = await placeData(dataDir, await postgresUser());
  await stopOrphan(placed);
  return placed;
}

/**
 * A backend that writes a batch needs some megabytes and gives them back to the kernel after each statement: to fault them in anew was a
 * third of what writing statements cost. Up to 64 MB stay with it until it ends.
 */
const KEPT_MEMORY = {
  MALLOC_TRIM_THRESHOLD_: String(64 * 1024 ** 2),
  MALLOC_MMAP_THRESHOLD_: String(32 * 1024 ** 2),
  MALLOC_TOP_PAD_: String(1024 ** 2),
};

interface Launch extends PostgresOptions {
  readonly port: number;
  readonly binaries: string;
  readonly user: ServerUser;
  readonly password: string;
}

async function launch(options: Launch): Promise<PostgresServer> {
  const { dataDir, port, user } = options;
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...options.settings,
  };
  const logFile = join(dirname(dataDir), `${basename(dataDir)}.log`);
  const child = spawnServer({
    command: join(options.binaries, 'postgres'),
    args: [
      '-D',
      dataDir,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    cwd: dataDir,
    logFile,
    env: { ...process.env, ...KEPT_MEMORY },
    ...user,
  });
  const url = `postgres://postgres:${options.password}@127.0.0.1:${port}/postgres`;
  try {
    await untilReady({ what: 'PostgreSQL', timeoutMs: START_TIMEOUT_MS, logFile, process: child }, () =>
      answersAt(url),
    );
  } catch (error) {
    await endProcess(child.pid, 'SIGINT', STOP_TIMEOUT_MS);
    throw error;
  }
  // SIGINT is the fast way: SIGTERM would wait for every client to leave.
  const stop = () => endProcess(child.pid, 'SIGINT', STOP_TIMEOUT_MS);
  return { url, port, pid: child.pid, dataDir, logFile, exited: child.exited, stop };
}

export async function answersAt(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function placeData(wanted: string, user: ServerUser): Promise<string> {
  const reachable = user === null || (await isReachable(wanted, user));
  const name = `postgres-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`;
  const folder = reachable ? wanted : join(await reachableFolder(name, user), 'data');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (user) await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
  return realpath(folder);
}

async function initialise(binaries: string, dataDir: string, user: ServerUser): Promise<void> {
  const made = await stat(join(dataDir, PASSWORD_FILE)).catch(() => null);
  if (made) return;
  // Only a folder whose making was interrupted is emptied; initdb itself refuses any other that holds something.
  const making = `${dataDir}.making`;
  if (await stat(making).catch(() => null)) {
    await rm(dataDir, { recursive: true, force: true });
    await mkdir(dataDir, { mode: 0o700 });
    if (user) await chown(dataDir, user.uid, user.gid);
  }
  await writeFile(making, '');
  const password = randomBytes(24).toString('base64url');
  const passwordFile = join(tmpdir(), `kantia-${randomBytes(8).toString('hex')}`);
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) await chown(passwordFile, user.uid, user.gid);
  try {
    const args = [
      '-D',
      dataDir,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--no-locale',
    ];
    await run(join(binaries, 'initdb'), args, { cwd: dataDir, ...user });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeFile(join(dataDir, PASSWORD_FILE), `${password}\n`, { mode: 0o600 });
  await rm(making, { force: true });
}

async function stopOrphan(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, 'postmaster.pid');
  const text = await readFile(pidFile, 'utf8').catch(() => '');
  const pid = Number(text.split('\n')[0] ?? '');
  if (!Number.isInteger(pid) || pid <= 0) return;
  if (isAlive(pid) && (await belongsTo(pid, dataDir))) await endProcess(pid, 'SIGINT', STOP_TIMEOUT_MS);
  // A stale file whose number now belongs to another process would keep the server from starting for ever.
  await rm(pidFile, { force: true });
}

/** A postmaster works in its data folder; elsewhere than on Linux `ps` shows the folder among its arguments. */
async function belongsTo(pid: number, dataDir: string): Promise<boolean> {
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === dataDir;
  } catch {
    const { stdout } = await run('ps', ['-o', 'args=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
    return stdout.includes(dataDir);
  }
}
