import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { cycleChanged } from '@kantia/contracts/cycles/cycle-changed.v1';
import { servicesMoved } from '@kantia/contracts/cycles/services-moved.v1';
import type { PayloadOf } from '@kantia/contracts/define';
import { getCycleMetrics } from '@kantia/contracts/metrics/operations/get-cycle-metrics.v1';
import { decimal } from '@kantia/kernel/decimal';
import { Module } from '@nestjs/common';
import { Bus } from '@kantia/platform/ports/bus';
import { Units } from '@kantia/platform/ports/unit-of-work';
import { startService, type RunningService } from '@kantia/platform/start-service';
import { startNats, startPostgres } from '@kantia/platform/testing/servers';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { metricsConfig } from '../src/metrics.config.js';
import { MetricsModule } from '../src/metrics.module.js';

const COMPANY = '0190a000-0000-7000-8000-000000000001';
const OTHER = '0190a000-0000-7000-8000-000000000002';
const CYCLE = '0190c000-0000-7000-8000-000000000001';

/** Stands for the owner of the events, whose stream only it may write. */
@Module({})
class CyclesModule {}

let metrics: RunningService;
let cycles: RunningService;
const closing: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kantia-metrics-'));
  const [postgres, nats] = [await startPostgres(), await startNats()];
  const envOf = async (name: string) => {
    const { url, ownerUrl } = await postgres.createDatabase(`kantia_${name}`);
    return {
      DATABASE_URL: url,
      DATABASE_OWNER_URL: ownerUrl,
      NATS_URL: nats.url,
      PORT: '0',
      OBJECT_STORE_URL: `file://${folder}`,
      SCRATCH_FOLDER: folder,
    };
  };
  const migrations = new URL('../src/adapters/postgres/migrations/', import.meta.url);
  cycles = await startService(
    { name: 'cycles', module: CyclesModule, migrations, config: z.object({}) },
    await envOf('cycles'),
  );
  metrics = await startService(
    { name: 'metrics', module: MetricsModule, migrations, config: metricsConfig },
    await envOf('metrics'),
  );
  closing.push(
    () => metrics.app.close(),
    () => cycles.app.close(),
    () => nats.stop(),
    () => postgres.stop(),
    () => rm(folder, { recursive: true, force: true }),
  );
});
afterAll(async () => {
  for (const close of closing) await close();
});

const ask = (companyId: string) =>
  metrics.app.get(Bus).ask(getCycleMetrics, { cycleId: CYCLE }, { actor: { companyId, userId: null, roles: ['sre'] } });

async function whenFolded(events: bigint) {
  for (;;) {
    const answer = await ask(COMPANY);
    if (answer.position >= events) return answer;
    await sleep(50);
  }
}

type Moved = PayloadOf<typeof servicesMoved>;
function aMove(changed: Partial<Moved>): Moved {
  return {
    cycleId: CYCLE,
    market: 'regulated',
    period: '2026-02',
    from: null,
    to: 'selected',
    ordinals: [1, 2, 3],
    cause: 'test',
    userId: null,
    at: new Date('2026-03-01T10:00:00.000Z'),
    totals: [],
    energies: [],
    ...changed,
  };
}

it('folds the moves of a cycle into counts, times, value and energy, each once', async () => {
  const at = (seconds: number) => new Date(Date.parse('2026-03-01T10:00:00.000Z') + seconds * 1_000);
  const moves = [
    aMove({}),
    aMove({ from: 'selected', to: 'settling', at: at(2) }),
    aMove({
      from: 'settling',
      to: 'settled',
      ordinals: [1, 2],
      at: at(5),
      totals: [decimal('100.10'), decimal('0.05')],
      energies: [decimal('12.000000001'), decimal('3')],
    }),
    aMove({ from: 'settling', to: 'settlement-failed', ordinals: [3], at: at(9) }),
  ];
  const head = {
    cycleId: CYCLE,
    name: 'Febrero',
    market: 'regulated',
    period: '2026-02',
    mode: 'automatic',
    serviceCount: 3,
    counts: [],
    manifestHash: null,
    resultHash: null,
  } as const;

  await cycles.app.get(Units).run({ companyId: COMPANY, userId: null, roles: [] }, async (work) => {
    work.publish(cycleChanged, { ...head, status: 'running', at: at(0) });
    for (const move of moves) work.publish(servicesMoved, move);
    work.publish(cycleChanged, { ...head, status: 'with-exceptions', at: at(9) });
  });

  const { stages, ...totals } = await whenFolded(6n);
  expect(totals).toEqual({
    cycleId: CYCLE,
    position: 6n,
    services: 3,
    totalValue: '100.15',
    energyKwh: '15.000000001',
    currency: '',
  });
  expect(stages).toEqual([
    {
      stage: 'selected',
      resident: 0,
      entered: 3,
      left: 3,
      totalMs: 6_000n,
      p50Ms: 2_000n,
      p95Ms: 2_000n,
      elapsedMs: 2_000n,
    },
    {
      stage: 'settling',
      resident: 0,
      entered: 3,
      left: 3,
      totalMs: 13_000n,
      p50Ms: 3_000n,
      p95Ms: 7_000n,
      elapsedMs: 7_000n,
    },
    { stage: 'settled', resident: 2, entered: 2, left: 0, totalMs: 0n, p50Ms: null, p95Ms: null, elapsedMs: 0n },
    {
      stage: 'settlement-failed',
      resident: 1,
      entered: 1,
      left: 0,
      totalMs: 0n,
      p50Ms: null,
      p95Ms: null,
      elapsedMs: 0n,
    },
  ]);
});

it('shows a company nothing of another, and zeros for a cycle it has not heard of', async () => {
  expect(await ask(OTHER)).toMatchObject({ position: 0n, services: 0, stages: [], totalValue: '0.00' });
});
