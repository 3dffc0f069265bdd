import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assert, asyncProperty, integer } from 'fast-check';
import { startPostgres, type TestPostgres } from '@kantia/platform/testing/servers';
import { hasFinding, isRejected } from './simulated-answers.js';
import { openWorld, type World } from './world.js';

const SERVICES = 40;
const ordinals = Array.from({ length: SERVICES }, (_, index) => index + 1);
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

describe('a cycle whose messages come in any order and up to five times', () => {
  it('automatic: ends in one state, and counts every service, kWh and peso once', async () => {
    const stageOf = (ordinal: number) => {
      if (hasFinding(ordinal)) return 'validation-failed';
      return isRejected(ordinal) ? 'rejected' : 'accepted';
    };
    const expected = ordinals.map((ordinal) => `${ordinal} ${stageOf(ordinal)}`);
    const valid = ordinals.filter((ordinal) => !hasFinding(ordinal));

    await assert(
      asyncProperty(integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const end = await world.settle({ seed, services: SERVICES, mode: 'automatic' });

        expect(end.stages).toEqual(expected);
        expect(end.cycle.status).toBe('with-exceptions');
        expect(end.cycle.counts).toEqual(end.counted);
        expect(end.fromEvents).toEqual(end.counted);
        expect(end.settledTotals).toEqual(valid.map((ordinal) => `${ordinal} ${ordinal}000.5`));
        expect(end.cycle.resultHash).toBe(end.resultHash);
      }),
      { numRuns: 25 },
    );
  });

  it('manual: stops at the first approval and sends nothing on', async () => {
    await assert(
      asyncProperty(integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const end = await world.settle({ seed, services: SERVICES, mode: 'manual' });

        expect(end.stages).toEqual(
          ordinals.map((ordinal) => `${ordinal} ${hasFinding(ordinal) ? 'validation-failed' : 'validated'}`),
        );
        expect(end.cycle.status).toBe('awaiting-approval');
        expect(end.cycle.counts).toEqual(end.counted);
      }),
      { numRuns: 5 },
    );
  });

  it('manual: whenever people approve, mark for review and give back, ends in the state of an automatic one', async () => {
    const stageOf = (ordinal: number) => {
      if (hasFinding(ordinal)) return 'validation-failed';
      return isRejected(ordinal) ? 'rejected' : 'accepted';
    };
    const valid = ordinals.filter((ordinal) => !hasFinding(ordinal));

    await assert(
      asyncProperty(integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const end = await world.settle({ seed, services: SERVICES, mode: 'manual', decides: true });

        expect(end.stages).toEqual(ordinals.map((ordinal) => `${ordinal} ${stageOf(ordinal)}`));
        expect(end.cycle.status).toBe('with-exceptions');
        expect(end.cycle.counts).toEqual(end.counted);
        expect(end.fromEvents).toEqual(end.counted);
        expect(end.settledTotals).toEqual(valid.map((ordinal) => `${ordinal} ${ordinal}000.5`));
        expect(end.invoicedTimes).toEqual(valid.map((ordinal) => `${ordinal} 1`));
        expect(end.cycle.resultHash).toBe(end.resultHash);
      }),
      { numRuns: Number(process.env['ANY_ORDER_RUNS'] ?? 25) },
    );
  });
});
