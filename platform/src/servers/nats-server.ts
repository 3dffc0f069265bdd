import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { natsBinary } from './nats-binary.js';
import { endProcess, freePort, isAlive, spawnServer, untilReady } from './server-process.js';

const run = promisify(execFile);
const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 15_000;
const ATTEMPTS = 3;

export interface NatsOptions {
  readonly storeDir: string;
  /** A free one when absent. */
  readonly port?: number;
  /** Another program than the one that is found. */
  readonly binary?: string;
}

export interface NatsServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly version: string;
  /** `always`: an acknowledged message is on the disk. `default`: within two minutes, all that 2.9 can do. */
  readonly sync: 'always' | 'default';
  readonly logFile: string;
  readonly exited: Promise<void>;
  stop(): Promise<void>;
}

/** Starts nats-server with JetStream on 127.0.0.1; an orphan on the same store is stopped first. */
export async function startNats(options: NatsOptions): Promise<NatsServer> {
  const binary = await natsBinary(options.binary);
  const storeDir = resolve(options.storeDir);
  await mkdir(storeDir, { recursive: true });
  await stopOrphan(storeDir);
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    try {
      return await launch(binary, storeDir, port);
    } catch (error) {
      // A picked port can be taken by another in between.
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/** Ends a server that was left on this store, without starting one. */
export function endNatsOn(storeDir: string): Promise<void> {
  return stopOrphan(resolve(storeDir));
}

async function launch(binary: { path: string; version: string }, storeDir: string, port: number): Promise<NatsServer> {
  const [major = 0, minor = 0] = binary.version.split('.').map(Number);
  const sync = major > 2 || minor >= 10 ? 'always' : 'default';
  const config = join(storeDir, 'nats.conf');
  const quoted = (path: string) => JSON.stringify(path);
  await writeFile(
    config,
    `listen: "127.0.0.1:${port}"
pid_file: ${quoted(join(storeDir, 'nats.pid'))}
jetstream {
  store_dir: ${quoted(storeDir)}
  ${sync === 'always' ? 'sync_interval: always' : ''}
}
`,
  );
  const logFile = join(storeDir, 'nats.log');
  const child = spawnServer({ command: binary.path, args: ['-c', config], cwd: storeDir, logFile });
  try {
    await untilReady(
      { what: 'nats-server', timeoutMs: START_TIMEOUT_MS, logFile, process: child },
      async () => (await natsInfo('127.0.0.1', port)) !== null,
    );
  } catch (error) {
    await endProcess(child.pid, 'SIGINT', STOP_TIMEOUT_MS);
    throw error;
  }
  const stop = () => endProcess(child.pid, 'SIGINT', STOP_TIMEOUT_MS);
  return {
    url: `nats://127.0.0.1:${port}`,
    port,
    pid: child.pid,
    version: binary.version,
    sync,
    logFile,
    exited: child.exited,
    stop,
  };
}

/** What a NATS server with JetStream says in its INFO line, or null: it listens only after its streams are recovered. */
export async function natsInfo(host: string, port: number): Promise<{ readonly version: string } | null> {
  return new Promise((done) => {
    const socket = connect(port, host);
    const end = (answer: { readonly version: string } | null) => {
      socket.destroy();
      done(answer);
    };
    socket.setTimeout(1_000, () => end(null));
    socket.once('error', () => end(null));
    // A proxy in front of a container accepts, and closes when nobody listens behind it.
    socket.once('close', () => end(null));
    socket.once('data', (bytes) => {
      const version = /^INFO .*"version":"([^"]+)".*"jetstream":true/.exec(bytes.toString('utf8'))?.[1];
      end(version === undefined ? null : { version });
    });
  });
}

async function stopOrphan(storeDir: string): Promise<void> {
  const pidFile = join(storeDir, 'nats.pid');
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
  if (!Number.isInteger(pid) || pid <= 0) return;
  if (isAlive(pid) && (await argumentsOf(pid)).includes(join(storeDir, 'nats.conf')))
    await endProcess(pid, 'SIGINT', STOP_TIMEOUT_MS);
  await rm(pidFile, { force: true });
}

async function argumentsOf(pid: number): Promise<string> {
  const fromProc = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  if (fromProc !== null) return fromProc;
  const { stdout } = await run('ps', ['-o', 'args=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout;
}
