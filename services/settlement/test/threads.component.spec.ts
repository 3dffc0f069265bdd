import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { period } from '@kantia/kernel/period';
import { openStores, type StoreSettings } from '@kantia/platform/stores';
import { openComputer } from '../src/adapters/threads/open-computer.js';
import { ThreadedBatchWork } from '../src/adapters/threads/threaded-batch-work.js';
import type { BatchTask, BatchWork } from '../src/application/ports.js';
import { codesInForce } from '../src/domain/markets.js';
import { freezeWave } from './frozen-wave.js';

const SERVICES = 40;
const COMPANY = '0190a000-0000-7000-8000-000000000001';
const folder = mkdtempSync(join(tmpdir(), 'kantia-threads-'));
const settings: StoreSettings = {
  COLUMNAR_DIR: join(folder, 'columnar'),
  COLUMNAR_MEMORY_MB: 128,
  COLUMNAR_THREADS: 1,
  COLUMNAR_SESSIONS_MAX: 1,
  OBJECT_STORE_URL: `file://${folder}/objects`,
  OBJECT_STORE_CACHE_DIR: undefined,
  OBJECT_STORE_CACHE_BYTES: 1_000_000,
};
const threads = new ThreadedBatchWork(2, settings);
let here: BatchWork;
let close: () => Promise<void>;
let task: BatchTask;

beforeAll(async () => {
  const stores = await openStores('settlement', settings);
  here = openComputer(stores);
  close = () => stores.columnar.close();
  const formulas = codesInForce('CO', 'regulated', period('2026-02'));
  const { manifest, ordinals } = await freezeWave(stores, { company: COMPANY, services: SERVICES, formulas });
  task = { company: COMPANY, cycleId: '0190c000-0000-7000-8000-000000000001', wave: 1, batch: 1, manifest, ordinals };
});
afterAll(async () => {
  await threads.onApplicationShutdown();
  await close();
  rmSync(folder, { recursive: true, force: true });
});

describe('settling in threads', () => {
  it('gives what settling here gives, to the byte of the objects', async () => {
    const [there, expected] = await Promise.all([threads.prepare(task), here.prepare(task)]);

    expect(expected.settled.length).toBeGreaterThan(0);
    expect(there).toEqual(expected);
  });

  it('gives the same hashes for verifying, however the batch is cut', async () => {
    const half = SERVICES / 2;
    const cuts = [task.ordinals.slice(0, half), task.ordinals.slice(half)];
    const expected = await here.hashes(task.manifest, task.ordinals);

    const found = await Promise.all(cuts.map((ordinals) => threads.hashes(task.manifest, ordinals)));

    expect(found.flat()).toEqual(expected);
  });

  it('fails for what it cannot read, and goes on', async () => {
    const lost = { ...task.manifest, key: `${COMPANY}/lost.json`, sha256: '0'.repeat(64) };
    const told = async (work: BatchWork) =>
      await work.hashes(lost, [1]).then(
        () => null,
        (error: Error) => [error.name, error.message],
      );

    expect(await told(threads)).not.toBeNull();
    expect(await told(threads)).toEqual(await told(here));
    expect(await threads.hashes(task.manifest, task.ordinals)).toHaveLength(SERVICES);
  });
});
