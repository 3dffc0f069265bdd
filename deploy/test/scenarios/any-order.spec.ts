import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DuckDbColumnar } from '@kantia/platform/columnar/duckdb-columnar';
import { ColumnarBatchReader } from '../../../services/settlement/src/adapters/columnar/columnar-batch.reader.js';
import { NodeDigest } from '../../../services/settlement/src/adapters/node/node-digest.js';
import { computeBatch } from '../../../services/settlement/src/application/compute-batch.js';
import { cycleText, type HashedService } from '../../../services/settlement/src/domain/statement.js';
import { readWorld, ScenarioRunner, type World } from './scenario.js';
import { multiplied, reordered } from './varied-world.js';

/**
 * Situations with profiles, changes inside the month, later uploads, reactive energy, and what settled months before left (counters of factor M,
 * residential tariffs, demands, roundings), of each market.
 */
const RICH: Readonly<Record<string, readonly string[]>> = {
  'co-regulated': [
    'given-a-meter-becomes-telemetered',
    'given-corrected-arrears',
    'given-counters-through-months-that-move-none',
    'given-tariffs-of-the-month-before',
  ],
  'co-unregulated': [
    'given-mode-changes-inside-the-month',
    'given-one-fails-the-others-go-on',
    'given-reactive-energy',
  ],
  'pe-regulated': [
    'given-profile-over-two-sheets',
    'given-metering-changes-in-the-month',
    'given-demand-of-settled-months',
    'given-carry-over-in-its-second-month',
    'given-option-with-reactive-energy-for-half-a-month',
  ],
  'pe-unregulated': ['given-holidays-off-peak', 'given-an-index-corrected'],
};
const CLONES = 4;
/** Workers that take batches of so many services as they get free; 0: all services in one. */
const WAYS = [
  [1, 1],
  [2, 3],
  [4, 2],
] as const;
/** Another order each run; as many as `ORDER_SEEDS` says on demand. */
const SEEDS = Array.from({ length: Number(process.env['ORDER_SEEDS'] ?? 1) }, () =>
  String(Math.floor(Math.random() * 1e9)),
);

const folder = mkdtempSync(join(tmpdir(), 'any-order-'));
const runner = new ScenarioRunner();
const digest = new NodeDigest();
const columnars = new Map(
  [1, 2, 4].map((workers) => [
    workers,
    new DuckDbColumnar({ folder: join(folder, String(workers)), sessionsMax: workers }),
  ]),
);

type Frozen = Awaited<ReturnType<ScenarioRunner['freeze']>>;

/** Result hash of the services that settle, and what became of the others. */
async function resultOf({ manifest, names, ready, waiting }: Frozen, workers: number, batchSize: number) {
  const columnar = columnars.get(workers);
  if (!columnar) throw new Error(`no ${workers} workers`);
  const reader = new ColumnarBatchReader(runner.objects, columnar);
  const size = batchSize === 0 ? ready.length : batchSize;
  const batches = Array.from({ length: Math.ceil(ready.length / size) }, (_, at) =>
    ready.slice(at * size, (at + 1) * size),
  );
  const results: HashedService[] = [];
  const others = waiting.map(({ ordinal, kinds }) => `${names[ordinal - 1] ?? ''} ${kinds.toSorted().join()}`);
  const work = async () => {
    for (let batch = batches.pop(); batch; batch = batches.pop()) {
      const { settled, failed } = await computeBatch(await reader.read(manifest, batch), digest);
      for (const { subject, resultHash } of settled)
        results.push({
          supplyPointCode: subject.supply_point_code,
          contractCode: subject.contract_code,
          resultHash,
        });
      for (const { ordinal, findings } of failed)
        others.push(`${names[ordinal - 1] ?? ''} ${findings.map(({ code }) => code).join()}`);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return { hash: digest.sha256(cycleText(results)), settled: results.length, others: others.toSorted() };
}

afterAll(async () => {
  await runner.close();
  for (const columnar of columnars.values()) await columnar.close();
  rmSync(folder, { recursive: true, force: true });
});

const CASES = Object.entries(RICH).flatMap(([market, names]) => names.map((name) => [market, name] as const));

describe.each(CASES)('%s %s', (market, name) => {
  let world: World;
  let frozen: Frozen;
  let expected: Awaited<ReturnType<typeof resultOf>>;
  beforeAll(async () => {
    world = multiplied(readWorld(fileURLToPath(new URL(`${market}/${name}/`, import.meta.url))), CLONES);
    frozen = await runner.freeze(world);
    expected = await resultOf(frozen, 1, 0);
    expect(expected.settled + expected.others.length).toBeGreaterThanOrEqual(CLONES);
    expect(expected.settled).toBeGreaterThan(0);
  });

  it.each(WAYS)('gives one result by %i workers in batches of %i', async (workers, batchSize) => {
    expect(await resultOf(frozen, workers, batchSize)).toEqual(expected);
  });

  it.each(SEEDS)('gives it whatever the order of its rows, columns and uploads (seed %s)', async (seed) => {
    const other = await runner.freeze(reordered(world, seed));

    expect(other.manifest.sha256).not.toBe(frozen.manifest.sha256);
    expect(await resultOf(other, 2, 3)).toEqual(expected);
  });
});
