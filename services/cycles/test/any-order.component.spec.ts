import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assert, asyncProperty, integer, tuple } from 'fast-check';
import { startPostgres, type TestPostgres } from '@kantia/platform/testing/servers';
import { hasFinding, isRejected } from './simulated-answers.js';
import { openWorld, type World } from './world.js';

/** One that goes through, two that fail validation for one cause, one that lacks an input at first, one that the provider rejects. */
const ordinals = [3, 7, 11, 13, 14];
/** Seeds at a time, each a company of its own: as many as there are connections. */
const BESIDE = 4;
/** What fits a minute of two cores; as many more as wanted on demand. */
const SEEDS = Number(process.env['ANY_ORDER_SEEDS'] ?? 60);
const valid = ordinals.filter((ordinal) => !hasFinding(ordinal));
const seed = integer({ min: 1, max: 1_000_000 });
let postgres: TestPostgres;
let folder: string;
let world: World;

beforeAll(async () => {
  postgres = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'kantia-cycles-order-'));
  world = await openWorld(await postgres.createDatabase('cycles'), folder);
});
afterAll(async () => {
  await world.close();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const stageOf = (ordinal: number) => {
  if (hasFinding(ordinal)) return 'validation-failed';
  return isRejected(ordinal) ? 'rejected' : 'accepted';
};

/** Whatever happened: every service at its end, every kWh and peso counted once, every invoice asked for once. */
function expectOneEnd(end: Awaited<ReturnType<World['settle']>>): void {
  expect(end.stages).toEqual(ordinals.map((ordinal) => `${ordinal} ${stageOf(ordinal)}`));
  expect(end.cycle.status).toBe('with-exceptions');
  expect(end.cycle.counts).toEqual(end.counted);
  expect(end.fromEvents).toEqual(end.counted);
  expect(end.settledTotals).toEqual(valid.map((ordinal) => `${ordinal} ${ordinal}000.5`));
  expect(end.invoicedTimes).toEqual(valid.map((ordinal) => `${ordinal} 1`));
  expect(end.cycle.resultHash).toBe(end.resultHash);
}

describe('a cycle whose messages come in any order and up to three times, to processes that are killed and started again', () => {
  it(
    'ends in one state, automatic or manual, whenever people approve, review, leave out, take back and resume',
    async () => {
      await assert(
        asyncProperty(tuple(seed, seed, seed, seed), async (seeds) => {
          const settle = (each: number) => {
            const mode = each % 2 === 0 ? ('automatic' as const) : ('manual' as const);
            return world.settle({ seed: each, ordinals, mode, decides: true });
          };
          for (const end of await Promise.all(seeds.map(settle))) expectOneEnd(end);
        }),
        { numRuns: Math.ceil(SEEDS / BESIDE) },
      );
    },
    // Far above what a busy machine takes.
    120_000 + SEEDS * 6_000,
  );

  it('manual: stops at the first approval and sends nothing on', async () => {
    await assert(
      asyncProperty(seed, async (each) => {
        const end = await world.settle({ seed: each, ordinals, mode: 'manual' });

        expect(end.stages).toEqual(
          ordinals.map((ordinal) => `${ordinal} ${hasFinding(ordinal) ? 'validation-failed' : 'validated'}`),
        );
        expect(end.cycle.status).toBe('awaiting-approval');
        expect(end.cycle.counts).toEqual(end.counted);
      }),
      { numRuns: 5 },
    );
  });
});
