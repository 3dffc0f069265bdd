import { fileURLToPath } from 'node:url';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import type { StoreSettings } from '@kantia/platform/stores';
import { Piscina } from 'piscina';
import { BatchWork, type BatchTask, type PreparedBatch, type ResultHash } from '../../application/ports.js';
import { fromThreadAnswer, type ThreadAnswer } from './thread-answer.js';

/** Built code: a thread is loaded by Node itself, from source (tests) as from a bundle. */
const THREAD = fileURLToPath(new URL('../../../dist/thread.js', import.meta.url));
/** While the thread prices one batch, DuckDB sums the next two: one alone would leave it idle at each change of hands. */
const BATCHES_PER_THREAD = 3;
const SESSIONS_PER_THREAD = BATCHES_PER_THREAD - 1;
const IDLE_MS = 30_000;

/** Settles in threads, so that the one that listens answers probes and heartbeats, and every core has work. They begin with the first batch. */
@Injectable()
export class ThreadedBatchWork extends BatchWork implements OnApplicationShutdown {
  readonly #threads: Piscina;

  constructor(threads: number, settings: StoreSettings) {
    super();
    this.#threads = new Piscina({
      filename: THREAD,
      minThreads: 0,
      maxThreads: threads,
      concurrentTasksPerWorker: BATCHES_PER_THREAD,
      idleTimeout: IDLE_MS,
      workerData: { ...settings, COLUMNAR_SESSIONS_MAX: SESSIONS_PER_THREAD } satisfies StoreSettings,
      // No inherited flags: what the service preloads (telemetry) has no place in there.
      execArgv: [],
    });
  }

  override async prepare(task: BatchTask): Promise<PreparedBatch> {
    return fromThreadAnswer(await this.#run<PreparedBatch>('prepare', task));
  }

  override async hashes(manifest: ObjectRef, ordinals: readonly number[]): Promise<readonly ResultHash[]> {
    return fromThreadAnswer(await this.#run<readonly ResultHash[]>('hashes', { manifest, ordinals }));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.#threads.destroy();
  }

  #run<R>(name: 'prepare' | 'hashes', task: object): Promise<ThreadAnswer<R>> {
    return this.#threads.run(task, { name });
  }
}
