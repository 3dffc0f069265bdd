import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { period } from '@kantia/kernel/period';
import { DuckDbColumnar } from '@kantia/platform/columnar/duckdb-columnar';
import { FileObjectStore } from '@kantia/platform/object-store/file-object-store';
import { ColumnarBatchReader } from '../src/adapters/columnar/columnar-batch.reader.js';
import { NodeDigest } from '../src/adapters/node/node-digest.js';
import { computeBatch } from '../src/application/compute-batch.js';
import { codesInForce } from '../src/domain/markets.js';
import { cycleText, type HashedService } from '../src/domain/statement.js';
import { freezeWave, type FrozenWave } from './frozen-wave.js';

const SERVICES = 90;
const folder = mkdtempSync(join(tmpdir(), 'any-workers-'));
const objects = new FileObjectStore(join(folder, 'objects'));
const digest = new NodeDigest();
let wave: FrozenWave;
let expected: string;

function openColumnar(workers: number): DuckDbColumnar {
  return new DuckDbColumnar({ folder: join(folder, `columnar-${workers}`), sessionsMax: workers });
}

/** The result hash of the wave, settled by so many workers that take the batches as they get free. */
async function resultOf(workers: number, batchSize: number): Promise<{ hash: string; services: number }> {
  const columnar = openColumnar(workers);
  const reader = new ColumnarBatchReader(objects, columnar);
  const results: HashedService[] = [];
  const batches = Array.from({ length: Math.ceil(SERVICES / batchSize) }, (_, at) =>
    wave.ordinals.slice(at * batchSize, (at + 1) * batchSize),
  );
  const work = async () => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      const { settled } = await computeBatch(await reader.read(wave.manifest, batch), digest);
      for (const { subject, resultHash } of settled)
        results.push({
          supplyPointCode: subject.supply_point_code,
          contractCode: subject.contract_code,
          resultHash,
        });
    }
  };
  try {
    await Promise.all(Array.from({ length: workers }, work));
  } finally {
    await columnar.close();
  }
  return { hash: digest.sha256(cycleText(results)), services: results.length };
}

describe('the result of a wave', () => {
  beforeAll(async () => {
    const columnar = openColumnar(1);
    const formulas = codesInForce('CO', 'regulated', period('2026-02'));
    wave = await freezeWave({ objects, columnar }, { company: 'c', services: SERVICES, formulas });
    await columnar.close();
    const { hash, services } = await resultOf(1, SERVICES);
    expected = hash;
    expect(services).toBe(SERVICES);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    [1, 7],
    [2, 10],
    [2, 45],
    [4, 10],
    [4, 13],
  ])('is the same by %i workers in batches of %i', async (workers, batchSize) => {
    expect(await resultOf(workers, batchSize)).toEqual({ hash: expected, services: SERVICES });
  });
});
