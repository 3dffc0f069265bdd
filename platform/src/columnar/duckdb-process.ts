import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Defect } from '@kantia/kernel/assert';
import { z } from 'zod';
import { Unavailable } from '../ports/errors.js';

const CHILD = fileURLToPath(new URL('../../src/columnar/duckdb-child.mjs', import.meta.url));
const HEAP_MB = 128;
const answer = z.object({ id: z.number(), value: z.unknown().optional(), error: z.string().optional() });

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** One life of the DuckDB child. When it dies every open request fails with `Unavailable('duckdb')`. */
export class DuckDbProcess {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<number, Waiting>();
  private requests = 0;
  private dead = false;

  constructor() {
    // No inherited flags or variables: preloads of the service (telemetry) and secrets have no place in there.
    this.child = fork(CHILD, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${HEAP_MB}`],
      env: { TZ: 'UTC', PATH: process.env.PATH },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.child.on('message', (message) => this.settle(message));
    this.child.once('exit', (code, signal) => this.fail(new Error(`the DuckDB process ended (${signal ?? code})`)));
    this.child.once('error', (cause) => this.fail(cause));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get alive(): boolean {
    return !this.dead;
  }

  async request(operation: { readonly op: string } & Readonly<Record<string, unknown>>): Promise<unknown> {
    if (this.dead) throw new Unavailable('duckdb');
    this.requests += 1;
    const id = this.requests;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child.send({ id, ...operation }, (error) => {
        if (error) this.fail(error);
      });
    });
  }

  /** While nothing is asked of it, the child must not keep its parent alive. */
  hold(): void {
    this.child.ref();
    this.child.channel?.ref();
  }

  release(): void {
    this.child.unref();
    this.child.channel?.unref();
  }

  /** Lets the child end; settles when it has. */
  async end(): Promise<void> {
    if (this.dead) return;
    this.hold();
    await new Promise<void>((resolve) => {
      this.child.once('exit', () => resolve());
      if (this.child.connected) this.child.disconnect();
    });
  }

  private settle(message: unknown): void {
    const { id, value, error } = answer.parse(message);
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) waiting?.resolve(value);
    else waiting?.reject(new Defect(`DuckDB: ${error}`));
  }

  private fail(cause: Error): void {
    this.dead = true;
    for (const waiting of this.waiting.values()) waiting.reject(new Unavailable('duckdb', { cause }));
    this.waiting.clear();
  }
}
