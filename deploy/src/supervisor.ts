import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';

export interface ProcessSpec {
  readonly name: string;
  readonly entry: string;
  readonly nodeOptions: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Answers 200 once the process can work. */
  readonly readyUrl: string;
}

const BACKOFF_MS = [200, 500, 1_000, 2_000, 5_000] as const;
const STABLE_MS = 10_000;
const STOP_MS = 15_000;
const LOG_BYTES_MAX = 20_000_000;

/**
 * Starts processes in their own groups, restarts what dies with back-off, and stops them all, last started first. They end by
 * themselves when this process dies, because their channel to it closes.
 */
export class Supervisor {
  private readonly running = new Map<string, { child: ChildProcess; spec: ProcessSpec; startedAt: number }>();
  private readonly failures = new Map<string, number>();
  private readonly logs = new Map<string, WriteStream>();
  private stopping = false;

  constructor(
    private readonly logFolder: string,
    private readonly tell: (line: string) => void,
  ) {
    mkdirSync(logFolder, { recursive: true });
  }

  start(spec: ProcessSpec): void {
    const child = spawn(process.execPath, [...spec.nodeOptions, spec.entry], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...spec.env },
    });
    const log = this.logOf(spec.name);
    child.stdout?.pipe(log, { end: false });
    child.stderr?.pipe(log, { end: false });
    this.running.set(spec.name, { child, spec, startedAt: Date.now() });
    child.once('exit', (code, signal) => this.ended(spec, code, signal));
  }

  pidOf(name: string): number | null {
    return this.running.get(name)?.child.pid ?? null;
  }

  names(): readonly string[] {
    return [...this.running.keys()];
  }

  /** Waits until the process answers; fails at once when it keeps dying. */
  async ready(spec: ProcessSpec, timeoutMs: number): Promise<void> {
    const end = Date.now() + timeoutMs;
    while (Date.now() < end) {
      if ((this.failures.get(spec.name) ?? 0) >= BACKOFF_MS.length) break;
      const answered = await fetch(spec.readyUrl, { signal: AbortSignal.timeout(2_000) })
        .then((response) => response.ok)
        .catch(() => false);
      if (answered) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    throw new Error(`${spec.name} did not get ready; see ${join(this.logFolder, `${spec.name}.log`)}`);
  }

  async stop(): Promise<void> {
    this.stopping = true;
    for (const { child } of [...this.running.values()].reverse()) child.kill('SIGTERM');
    const end = Date.now() + STOP_MS;
    while (this.running.size > 0 && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
    for (const { child, spec } of this.running.values()) {
      this.tell(`${spec.name} did not stop in time and was ended`);
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }
    for (const log of this.logs.values()) log.end();
  }

  private ended(spec: ProcessSpec, code: number | null, signal: NodeJS.Signals | null): void {
    const startedAt = this.running.get(spec.name)?.startedAt ?? 0;
    this.running.delete(spec.name);
    if (this.stopping) return;
    const failures = Date.now() - startedAt > STABLE_MS ? 1 : (this.failures.get(spec.name) ?? 0) + 1;
    this.failures.set(spec.name, failures);
    const delay = BACKOFF_MS[Math.min(failures, BACKOFF_MS.length) - 1] ?? STABLE_MS;
    this.tell(`${spec.name} ended (${signal ?? `exit ${code}`}); starting it again in ${delay} ms`);
    setTimeout(() => {
      if (!this.stopping) this.start(spec);
    }, delay);
  }

  /** One file a process, kept over restarts; a file that has grown large is put aside once at start. */
  private logOf(name: string): WriteStream {
    const known = this.logs.get(name);
    if (known) return known;
    const path = join(this.logFolder, `${name}.log`);
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES_MAX) renameSync(path, `${path}.1`);
    const log = createWriteStream(path, { flags: 'a' });
    this.logs.set(name, log);
    return log;
  }
}
