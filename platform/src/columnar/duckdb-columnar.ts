import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { assert } from '@kantia/kernel/assert';
import { Columnar, type ColumnarSession } from '../ports/columnar.js';
import { isAlive } from '../servers/server-process.js';
import { DuckDbProcess } from './duckdb-process.js';
import { DuckDbSession } from './duckdb-session.js';

export interface ColumnarSettings {
  /** Folder for the sessions' temporary folders. */
  readonly folder: string;
  /** Memory of each session, MB. */
  readonly memoryMb: number;
  readonly threads: number;
  /** How many sessions at a time; others wait in order. */
  readonly sessionsMax: number;
  readonly idleMs: number;
  /** What a session may spill to its folder, MB. */
  readonly spillMb: number;
}

/** A database of the child over some files. */
interface Opened {
  readonly duckdb: DuckDbProcess;
  readonly id: string;
  readonly folder: string;
  readonly allowed: readonly string[];
}

export const COLUMNAR_DEFAULTS = { memoryMb: 192, threads: 1, sessionsMax: 1, idleMs: 20_000, spillMb: 4_096 } as const;

export class DuckDbColumnar extends Columnar {
  private readonly inside = new AsyncLocalStorage<true>();
  private readonly queue: (() => void)[] = [];
  private running = 0;
  private duckdb: DuckDbProcess | null = null;
  private idle: NodeJS.Timeout | null = null;
  /** Databases that no session has now, the latest last: the batches of a wave read the same files one after another, and opening costs 30 ms. */
  private kept: Opened[] = [];
  private readonly settings: ColumnarSettings;

  constructor(settings: Pick<ColumnarSettings, 'folder'> & Partial<ColumnarSettings>) {
    super();
    this.settings = { ...COLUMNAR_DEFAULTS, ...settings };
    mkdirSync(this.settings.folder, { recursive: true });
    sweep(this.settings.folder);
  }

  /** The child's process id while it runs: for tests and for the memory figure of `/metrics`. */
  get childPid(): number | null {
    return this.duckdb?.alive ? (this.duckdb.pid ?? null) : null;
  }

  override async session<R>(reads: readonly string[], work: (session: ColumnarSession) => Promise<R>): Promise<R> {
    assert(
      !this.inside.getStore(),
      'a session is not opened inside another: with few at a time they would wait for each other',
    );
    await this.enter();
    try {
      return await this.inside.run(true, () => this.exclusive(reads, work));
    } finally {
      this.leave();
    }
  }

  /** Ends the child; sessions that run fail with `Unavailable`. */
  async close(): Promise<void> {
    if (this.idle) clearTimeout(this.idle);
    const ended = this.duckdb;
    this.duckdb = null;
    ended?.hold();
    await this.discardKept(0);
    await ended?.end();
  }

  private async exclusive<R>(reads: readonly string[], work: (session: ColumnarSession) => Promise<R>): Promise<R> {
    const opened = await this.opened(reads);
    try {
      return await work(new DuckDbSession(opened.duckdb, opened.id, opened.folder));
    } finally {
      await this.keep(opened);
    }
  }

  private async opened(reads: readonly string[]): Promise<Opened> {
    const duckdb = this.started();
    const paths = await Promise.all(reads.map((path) => realpath(path)));
    const allowed = [...new Set([...reads, ...paths])].toSorted();
    const found = this.kept.find((each) => each.duckdb === duckdb && isDeepStrictEqual(each.allowed, allowed));
    if (found) {
      this.kept = this.kept.filter((each) => each !== found);
      return found;
    }
    await this.discardKept(KEPT_MAX);
    const id = randomBytes(8).toString('hex');
    const folder = await mkdtemp(join(await realpath(this.settings.folder), `session-${process.pid}-`));
    const opened = { duckdb, id, folder, allowed };
    try {
      await duckdb.request({ op: 'open', session: id, folder, reads: allowed, ...this.limits() });
    } catch (error) {
      await this.discard(opened);
      throw error;
    }
    return opened;
  }

  /** For the next session over the same files; its folder is emptied, and what it left in the database ends it instead. */
  private async keep(opened: Opened): Promise<void> {
    const { duckdb, id, folder } = opened;
    const isClean = duckdb.alive && (await duckdb.request({ op: 'renew', session: id }).catch(() => false)) === true;
    if (!isClean) return this.discard(opened);
    await Promise.all(
      (await readdir(folder))
        .filter((name) => name !== SPILL)
        .map((name) => rm(join(folder, name), { recursive: true, force: true })),
    );
    this.kept.push(opened);
  }

  /** All but the latest `spared`. */
  private async discardKept(spared: number): Promise<void> {
    await Promise.all(this.kept.splice(0, Math.max(0, this.kept.length - spared)).map((each) => this.discard(each)));
  }

  private async discard({ duckdb, id, folder }: Opened): Promise<void> {
    // A child that has died took the session with it; then there is nothing to close and no second error to report.
    if (duckdb.alive) await duckdb.request({ op: 'close', session: id }).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }

  private limits() {
    const { memoryMb, threads, spillMb } = this.settings;
    return { memoryMb, threads, spillMb };
  }

  private started(): DuckDbProcess {
    if (!this.duckdb?.alive) this.duckdb = new DuckDbProcess();
    this.duckdb.hold();
    return this.duckdb;
  }

  private async enter(): Promise<void> {
    if (this.idle) clearTimeout(this.idle);
    this.idle = null;
    if (this.running < this.settings.sessionsMax) {
      this.running += 1;
      return;
    }
    // The one who leaves hands its place over, so `running` stays as it is.
    await new Promise<void>((resolve) => this.queue.push(resolve));
  }

  private leave(): void {
    const next = this.queue.shift();
    if (next) {
      next();
      return;
    }
    this.running -= 1;
    if (this.running > 0) return;
    this.duckdb?.release();
    this.idle = setTimeout(() => void this.close().catch(() => undefined), this.settings.idleMs);
    this.idle.unref();
  }
}

/** Where the child spills to; it stays with the database. */
const SPILL = 'spill';
/** A worker reads the files of a wave and writes what follows from them, in turn. */
const KEPT_MAX = 2;
const swept = new Set<string>();

/**
 * A killed process leaves its spill files behind, hundreds of megabytes at times. In a container the one before had this
 * very process id, hence the look at whether this process swept here already.
 */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = Number(/^session-(\d+)-/.exec(name)?.[1]);
    const stale = pid === process.pid ? !swept.has(folder) : !isAlive(pid);
    if (Number.isInteger(pid) && stale) rmSync(join(folder, name), { recursive: true, force: true });
  }
  swept.add(folder);
}
