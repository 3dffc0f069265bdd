import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codecOf } from '@kantia/contracts/codec';
import { batchSettlementRequested } from '@kantia/contracts/cycles/batch-settlement-requested.v1';
import { servicesMoved } from '@kantia/contracts/cycles/services-moved.v1';
import type { CycleId } from '@kantia/kernel/ids';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { startPostgres, type TestPostgres } from '@kantia/platform/testing/servers';
import type { Cycle } from '../src/domain/cycle.js';
import type { StageCounts } from '../src/domain/stage.js';
import { openBench, type Bench } from './bench.js';
import { COMPANY, USER } from './builders.js';

const ANOTHER = '0190a000-0000-7000-8000-0000000000a2';
const OPERATOR = { companyId: COMPANY, userId: USER, roles: ['operator'] };
let postgres: TestPostgres;
let bench: Bench;

beforeAll(async () => {
  postgres = await startPostgres();
  bench = await openBench(await postgres.createDatabase('cycles'));
});
afterAll(async () => {
  await bench.close();
  await postgres.stop();
});

const rehearsal = (counts: StageCounts, of: Partial<Cycle> = {}, base?: number) =>
  bench.cycleWith(counts, { isDryRun: true, ...of }, base);
const view = (cycleId: CycleId) =>
  bench.units.run(OPERATOR, async (work) => bench.views.whole(work, await bench.cycleOf(work, cycleId)));
const countsOf = async (cycleId: CycleId) =>
  Object.fromEntries((await view(cycleId)).counts.map(({ stage, count }) => [stage, count]));
const promote = async (cycleId: CycleId) => {
  const payload = { cycleId, note: '', ifMatch: (await view(cycleId)).version };
  return bench.units.run(OPERATOR, (work) => bench.promote.answer({ payload }, work));
};
const heldOf = (cycleId: CycleId) =>
  bench.units.run(OPERATOR, async (work) => {
    const rows = await sqlOf(work)('select ordinal from cycle_service where cycle_id = $1 and held', [cycleId]);
    return rows.length;
  });
const validate = (cycleId: CycleId, ordinals: readonly number[]) =>
  bench.units.run({ ...OPERATOR, userId: null }, (work) => {
    const services = ordinals.map((ordinal) => ({ ordinal, outcome: 'passed' as const, findings: [] }));
    const message = { messageId: crypto.randomUUID(), publishedAt: new Date(), delivery: 1, sequence: null };
    return bench.validated.handle({ ...message, payload: { cycleId, wave: 1, batch: 1, services } }, work);
  });
/** What a step published under a subject, decoded. */
async function told<T>(
  contract: { subject: string; schema: Parameters<typeof codecOf<T>>[0] },
  step: () => Promise<unknown>,
) {
  const rows = () =>
    bench.units.run(OPERATOR, (work) =>
      sqlOf(work)<{ id: string; payload: Uint8Array }>(
        'select id, payload from platform.outbox where subject = $1 order by seq',
        [contract.subject],
      ),
    );
  const before = new Set((await rows()).map(({ id }) => id));
  await step();
  return (await rows())
    .filter(({ id }) => !before.has(id))
    .map(({ payload }) => codecOf(contract.schema).decode(payload));
}

describe('a dry run', () => {
  it('goes the way of a cycle, and those who count hear nothing of its services', async () => {
    const cycleId = await rehearsal({ validating: 2 }, { mode: 'automatic' });

    const published = await bench.published(() => validate(cycleId, [1, 2]));

    expect(published).toEqual({ 'cycles.batch.settlement-requested.v1': 1, 'cycles.cycle.changed.v1': 1 });
    expect(await countsOf(cycleId)).toEqual({ settling: 2 });
    expect(await heldOf(cycleId)).toBe(0);
  });

  it('asks for a settlement of which nothing comes for later months', async () => {
    const cycleId = await rehearsal({ validating: 1 }, { mode: 'automatic' });

    expect(await told(batchSettlementRequested, () => validate(cycleId, [1]))).toMatchObject([
      { cycleId, dryRun: true },
    ]);
  });

  it('is not sent to billing', async () => {
    const cycleId = await rehearsal({ approved: 2 });

    const { actions, version, dryRun } = await view(cycleId);
    expect(dryRun).toBe(true);
    expect(actions).toContainEqual({ name: 'send-to-billing', allowed: 'no', reason: 'cycles.dry-run' });
    expect(actions).toContainEqual({ name: 'promote', allowed: 'yes', reason: '' });
    const payload = { cycleId, stage: 'billing' as const, contentHash: null, controlHash: null, ifMatch: version };
    await expect(bench.units.run(OPERATOR, (work) => bench.approve.answer({ payload }, work))).rejects.toMatchObject({
      code: 'cycles.dry-run',
    });
  });

  it('becomes a cycle: holds its services, is settled in earnest, and is told of whole', async () => {
    const cycleId = await rehearsal({ 'validation-failed': 1, approved: 3, excluded: 1 });

    await bench.units.run(OPERATOR, (work) =>
      sqlOf(work)('update cycle set started_by = $2 where id = $1', [cycleId, ANOTHER]),
    );
    const moved = await told(servicesMoved, () => promote(cycleId));

    expect(await view(cycleId)).toMatchObject({ dryRun: false, status: 'running' });
    const { startedBy } = await bench.units.run(OPERATOR, (work) => bench.cycleOf(work, cycleId));
    expect(startedBy).toBe(OPERATOR.userId);
    expect(await countsOf(cycleId)).toEqual({ 'validation-failed': 1, settling: 3, excluded: 1 });
    expect(await heldOf(cycleId)).toBe(4);
    expect(
      moved.map(({ from, steps, ordinals, serviceIds }) => [
        from,
        steps.at(-1)?.to,
        ordinals.length,
        serviceIds?.length,
      ]),
    ).toEqual([
      [null, 'validation-failed', 1, 1],
      [null, 'settling', 3, 3],
      [null, 'excluded', 1, 1],
    ]);
    const timeline = await bench.units.run(OPERATOR, (work) => bench.history.timeline(work, cycleId));
    expect(timeline.map(({ event, count }) => `${event} ${count}`)).toEqual(['promoted 5', 'settling 3']);
    await expect(promote(cycleId)).rejects.toMatchObject({ code: 'cycles.not-dry-run' });
  });

  it('is refused by the name of the cycle that holds one of its services', async () => {
    const base = 900_000;
    await bench.cycleWith({ settled: 2 }, { name: 'El de verdad' }, base);
    const cycleId = await rehearsal({ approved: 2 }, {}, base);

    await expect(promote(cycleId)).rejects.toMatchObject({ code: 'cycles.already-settled' });
    expect(await view(cycleId)).toMatchObject({ dryRun: true });
    expect(await heldOf(cycleId)).toBe(0);
  });
});
