import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CycleId } from '@kantia/kernel/ids';
import { startPostgres, type TestPostgres } from '@kantia/platform/testing/servers';
import { openBench, type Bench } from './bench.js';
import { COMPANY, USER } from './builders.js';

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

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const automatic = (validating: number) => bench.cycleWith({ validating }, { mode: 'automatic' });
const validated = (cycleId: CycleId, ordinals: readonly number[], failing: (ordinal: number) => boolean) =>
  bench.units.run({ ...OPERATOR, userId: null }, (work) =>
    bench.validated.handle(
      {
        messageId: crypto.randomUUID(),
        publishedAt: new Date(),
        delivery: 1,
        sequence: null,
        payload: {
          cycleId,
          wave: 1,
          batch: 1,
          services: ordinals.map((ordinal) => ({
            ordinal,
            outcome: failing(ordinal) ? ('failed' as const) : ('passed' as const),
            findings: failing(ordinal) ? [{ code: 'reading.missing', severity: 'blocking' as const, params: {} }] : [],
          })),
        },
      },
      work,
    ),
  );
const view = (cycleId: CycleId) =>
  bench.units.run(OPERATOR, async (work) => bench.views.whole(work, await bench.cycleOf(work, cycleId)));
const countsOf = async (cycleId: CycleId) =>
  Object.fromEntries((await view(cycleId)).counts.map(({ stage, count }) => [stage, count]));
const resume = async (cycleId: CycleId) => {
  const { version } = await view(cycleId);
  const payload = { cycleId, note: 'los demás sí tienen lecturas', ifMatch: version };
  return bench.units.run(OPERATOR, (work) => bench.resume.answer({ payload }, work));
};

describe('an automatic cycle whose first services fail for one cause', () => {
  it('stops for a person: what passes later rests, and its timeline says why', async () => {
    const cycleId = await automatic(120);
    await validated(cycleId, range(1, 30), () => true);
    expect(await view(cycleId)).toMatchObject({ pause: null });

    await validated(cycleId, range(31, 60), () => true);
    await validated(cycleId, range(61, 120), (ordinal) => ordinal <= 70);

    expect(await countsOf(cycleId)).toEqual({ 'validation-failed': 70, validated: 50 });
    const paused = await view(cycleId);
    expect(paused).toMatchObject({
      status: 'awaiting-approval',
      pause: { stage: 'validation', cause: 'reading.missing', services: 50 },
    });
    expect(paused.actions).toContainEqual({ name: 'resume', allowed: 'yes', reason: '' });
    const timeline = await bench.units.run(OPERATOR, (work) => bench.history.timeline(work, cycleId));
    expect(timeline.filter(({ event }) => event === 'paused')).toMatchObject([
      { count: 50, reason: 'reading.missing', userId: null },
    ]);
  });

  it('goes on by the word of a person, and does not stop for that cause again', async () => {
    const cycleId = await automatic(60);
    await validated(cycleId, range(1, 55), (ordinal) => ordinal <= 50);

    const sent = await bench.published(() => resume(cycleId));

    expect(sent).toMatchObject({ 'cycles.batch.settlement-requested.v1': 2 });
    expect(await countsOf(cycleId)).toEqual({ 'validation-failed': 50, settling: 5, validating: 5 });
    await validated(cycleId, range(56, 60), () => false);
    expect(await view(cycleId)).toMatchObject({ pause: null, status: 'running' });
    expect(await countsOf(cycleId)).toEqual({ 'validation-failed': 50, settling: 10 });
    await expect(resume(cycleId)).rejects.toMatchObject({ code: 'cycles.not-paused' });
  });

  it('takes the number from the company; one that passes among the first is no such failure', async () => {
    await bench.units.run(OPERATOR, (work) =>
      bench.approvals.putPolicy(work, { fourEyes: [], outlierPercent: 50, moneyLimit: null, systemicFailures: 5 }),
    );
    const [stopped, going, manual] = [await automatic(6), await automatic(6), await bench.cycleWith({ validating: 6 })];
    await validated(stopped, range(1, 6), (ordinal) => ordinal <= 5);
    await validated(going, range(1, 6), (ordinal) => ordinal !== 3);
    await validated(manual, range(1, 6), () => true);

    expect(await view(stopped)).toMatchObject({ pause: { services: 5 } });
    expect(await view(going)).toMatchObject({ pause: null });
    expect(await view(manual)).toMatchObject({ pause: null });
  });
});

describe('a command under a version that was read', () => {
  it('is fresh while only the process has moved services, and stale once a person has decided something', async () => {
    const cycleId = await bench.cycleWith({ validating: 3 });
    const read = (await view(cycleId)).version;
    await validated(cycleId, [1], () => true);
    await validated(cycleId, [2, 3], () => false);
    const reviewOf = (ordinal: number) => {
      const ids = [`00000000-0000-4000-9000-${String(ordinal).padStart(12, '0')}`];
      const named = {
        cycleId,
        ids,
        selectionId: null,
        act: null,
        filter: null,
        exclude: [],
        expected: null,
        ifMatch: read,
      };
      return bench.ask(OPERATOR, bench.review, { ...named, reason: 'reading' as const, note: '' });
    };

    expect(await reviewOf(1)).toMatchObject({ done: 1 });
    await expect(reviewOf(2)).rejects.toMatchObject({ code: 'cycles.stale', params: { by: OPERATOR.userId } });
  });
});
