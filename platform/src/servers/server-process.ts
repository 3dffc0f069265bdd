import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { assert, present } from '@kantia/kernel/assert';

export interface ServerProcess {
  readonly pid: number;
  /** Settles when the process has ended, whoever ended it. */
  readonly exited: Promise<void>;
}

export interface SpawnServer {
  readonly command: string;
  readonly args: readonly string[];
  readonly logFile: string;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
}

/**
 * Starts a server in a process group of its own, so that a Ctrl-C in the terminal does not reach it: services drain against
 * a server that still answers, and the launcher ends it last.
 */
export function spawnServer(server: SpawnServer): ServerProcess {
  const log = openSync(server.logFile, 'a');
  const child = spawn(server.command, [...server.args], {
    detached: true,
    stdio: ['ignore', log, log],
    ...(server.cwd === undefined ? {} : { cwd: server.cwd }),
    ...(server.env === undefined ? {} : { env: server.env }),
    ...(server.uid === undefined ? {} : { uid: server.uid }),
    ...(server.gid === undefined ? {} : { gid: server.gid }),
  });
  closeSync(log);
  child.unref();
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return { pid: present(child.pid, `${server.command} could not be started`), exited };
}

/** False for a zombie too: where pid 1 does not reap, an ended orphan keeps its number for ever. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return !/^[ZX]$/.test(stat.slice(stat.lastIndexOf(')') + 2).charAt(0));
  } catch {
    // No /proc on this system: the signal's answer stands.
    return true;
  }
}

/** Whether a system call failed for this reason. By shape: under jest such errors are of another realm's `Error`. */
export function hasCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

/** Sends `signal` and waits; after `timeoutMs` the whole process group is killed. */
export async function endProcess(pid: number, signal: NodeJS.Signals, timeoutMs: number): Promise<void> {
  if (!isAlive(pid)) return;
  process.kill(pid, signal);
  const deadline = Date.now() + timeoutMs;
  while (isAlive(pid)) {
    if (Date.now() > deadline) {
      killGroup(pid);
      return;
    }
    await sleep(10);
  }
}

function killGroup(pid: number): void {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, 'SIGKILL');
    } catch {
      // It ended by itself in between.
    }
  }
}

/** A TCP port of 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      assert(address !== null && typeof address === 'object', 'a listening TCP server has an address');
      probe.close(() => resolve(address.port));
    });
  });
}

export interface Wait {
  readonly what: string;
  readonly timeoutMs: number;
  readonly logFile: string;
  readonly process: ServerProcess;
}

/** Asks `ready` again and again; fails with the end of the log when the process ends or the time is over. */
export async function untilReady(wait: Wait, ready: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + wait.timeoutMs;
  while (!(await ready())) {
    if (!isAlive(wait.process.pid) || Date.now() > deadline) {
      const why = Date.now() > deadline ? `not ready after ${wait.timeoutMs} ms` : 'ended at start';
      throw new Error(`${wait.what}: ${why}\n${readFileSync(wait.logFile, 'utf8').slice(-2_000)}`);
    }
    await sleep(20);
  }
}
