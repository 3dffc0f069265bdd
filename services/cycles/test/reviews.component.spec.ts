import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { present } from '@kantia/kernel/assert';
import type { CycleId } from '@kantia/kernel/ids';
import { period } from '@kantia/kernel/period';
import { Refusal } from '@kantia/platform/ports/errors';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { startPostgres, type TestPostgres } from '@kantia/platform/testing/servers';
import { openBench, type Bench } from './bench.js';
import { APPROVER, COMPANY, USER } from './builders.js';

const OPERATOR = { companyId: COMPANY, userId: USER, roles: ['operator'] };
const ANOTHER = { companyId: COMPANY, userId: APPROVER, roles: ['operator', 'approver'] };
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

const pointOf = (ordinal: number) => `00000000-0000-4000-9000-${String(ordinal).padStart(12, '0')}`;
const base = { selectionId: null, act: null, filter: null, exclude: [], expected: null };
const some = (cycleId: string, ordinals: readonly number[], ifMatch: number | null) => ({
  ...base,
  cycleId,
  ids: ordinals.map(pointOf),
  ifMatch,
});
const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  );
const versionOf = (cycleId: CycleId) =>
  bench.units.run(OPERATOR, async (work) => (await bench.cycleOf(work, cycleId)).version);
async function mark(cycleId: CycleId, ordinals: readonly number[]) {
  const payload = {
    ...some(cycleId, ordinals, await versionOf(cycleId)),
    reason: 'reading' as const,
    note: 'lectura alta',
  };
  return bench.ask(OPERATOR, bench.review, payload);
}
async function release(
  cycleId: CycleId,
  ordinals: readonly number[],
  resolution: 'return' | 'accept' | 'retry',
  actor = OPERATOR,
) {
  return bench.ask(actor, bench.release, {
    ...some(cycleId, ordinals, await versionOf(cycleId)),
    resolution,
    note: '',
  });
}
async function exclude(cycleId: CycleId, ordinals: readonly number[]) {
  const payload = { ...some(cycleId, ordinals, await versionOf(cycleId)), reason: 'contract' as const, note: '' };
  return bench.ask(OPERATOR, bench.exclude, payload);
}
async function undoRelease(cycleId: CycleId, act: string | null) {
  const given = { cycleId, act: present(act, 'what is undone'), ifMatch: await versionOf(cycleId) };
  return bench.ask(OPERATOR, bench.undoRelease, given);
}
async function undo(cycleId: CycleId, ordinals: readonly number[]) {
  return bench.ask(OPERATOR, bench.undo, { ...some(cycleId, ordinals, await versionOf(cycleId)), note: '' });
}
const counts = ({ cycle }: { cycle: { counts: readonly { stage: string; count: number }[] } }) =>
  Object.fromEntries(cycle.counts.map(({ stage, count }) => [stage, count]));
const rows = (cycleId: CycleId) =>
  bench.units.run(OPERATOR, async (work) => {
    const cycle = await bench.cycleOf(work, cycleId);
    const filter = { stage: '', outcome: '', finding: '', query: '' };
    return (await bench.services.page(work, cycle, { filter, limit: 500, afterOrdinal: 0 })).rows;
  });
const asides = async (cycleId: CycleId) => (await rows(cycleId)).map(({ stage, aside }) => ({ stage, aside }));

describe('manual review', () => {
  it('takes services aside by set, tells which cannot be, and lets the others go on', async () => {
    const cycleId = await bench.cycleWith({
      validating: 1,
      validated: 2,
      'validation-failed': 1,
      settled: 2,
      accepted: 1,
    });

    const answer = await mark(cycleId, [1, 2, 4, 5, 7]);

    expect(answer).toMatchObject({ done: 3, skippedCount: 2 });
    expect(answer.skipped.map(({ supplyPointCode, reason }) => `${supplyPointCode} ${reason}`)).toEqual([
      'P000001 cycles.moving',
      'P000007 cycles.already-sent',
    ]);
    expect(counts(answer)).toEqual({ validating: 1, validated: 1, 'in-review': 3, settled: 1, accepted: 1 });
    expect((await rows(cycleId))[4]).toMatchObject({
      stage: 'in-review',
      aside: { from: 'settled', reason: 'reading', note: 'lectura alta', userId: USER },
    });
  });

  it('is undone or ended where the service stood; an approved one is approved anew', async () => {
    const cycleId = await bench.cycleWith({
      validated: 1,
      'validation-failed': 1,
      'settlement-failed': 1,
      settled: 1,
      approved: 1,
    });
    await mark(cycleId, [1, 2, 3, 4, 5]);

    const answer = await release(cycleId, [1, 2, 3, 4, 5], 'return');

    expect(answer).toMatchObject({ done: 5, skippedCount: 0 });
    expect((await rows(cycleId)).map(({ stage }) => stage)).toEqual([
      'validated',
      'validation-failed',
      'settlement-failed',
      'settled',
      'settled',
    ]);
    expect((await rows(cycleId)).map(({ aside }) => aside)).toEqual([null, null, null, null, null]);
  });

  it('overrules a blocked validation as an approval, which needs the second person where the company asks for one', async () => {
    const cycleId = await bench.cycleWith({ 'validation-failed': 2, settled: 1 });
    await mark(cycleId, [1, 2, 3]);
    const policy = (fourEyes: 'validation'[]) =>
      bench.units.run(OPERATOR, (work) =>
        bench.approvals.putPolicy(work, { fourEyes, outlierPercent: 50, moneyLimit: null }),
      );
    await policy(['validation']);

    expect(await refusalOf(release(cycleId, [1], 'accept'))).toBe('cycles.four-eyes');
    const asked = await bench.published(() => release(cycleId, [1, 2], 'accept', ANOTHER));
    await policy([]);

    expect(asked).toMatchObject({ 'cycles.batch.settlement-requested.v1': 1 });
    const list = await bench.units.run(OPERATOR, (work) => bench.approvals.list(work, cycleId));
    expect(list).toMatchObject([{ stage: 'validation', services: 2, approvedBy: APPROVER, fourEyes: true }]);
    expect((await rows(cycleId)).map(({ stage }) => stage)).toEqual(['settling', 'settling', 'in-review']);
  });

  it('repeats a failed service from its inputs in a new wave, but none that has a statement', async () => {
    const cycleId = await bench.cycleWith({ 'validation-failed': 1, settled: 1 });
    await mark(cycleId, [1, 2]);

    const asked = await bench.published(async () => {
      const answer = await release(cycleId, [1, 2], 'retry');
      expect(answer.skipped).toMatchObject([{ supplyPointCode: 'P000002', reason: 'cycles.has-statement' }]);
      expect(counts(answer)).toEqual({ 'awaiting-inputs': 1, 'in-review': 1 });
    });

    expect(asked).toMatchObject({ 'cycles.wave.requested.v1': 1 });
  });

  it('in an automatic cycle what is released goes on to billing at once', async () => {
    const cycleId = await bench.cycleWith({ settled: 2, accepted: 1 }, { mode: 'automatic' });
    await mark(cycleId, [1, 2]);

    const asked = await bench.published(() => release(cycleId, [1, 2], 'return'));

    expect(asked).toMatchObject({ 'cycles.batch.billing-requested.v1': 1, 'cycles.services.moved.v1': 1 });
    expect((await rows(cycleId)).map(({ stage }) => stage)).toEqual(['sending', 'sending', 'accepted']);
  });

  it('is told with person, reason and note; needs the version, a note for "other", and one way of naming services', async () => {
    const cycleId = await bench.cycleWith({ settled: 2 });
    const payload = { ...some(cycleId, [1], null), reason: 'other' as const, note: ' ' };

    expect(await refusalOf(bench.ask(OPERATOR, bench.review, payload))).toBe('cycles.note');
    expect(await refusalOf(bench.ask(OPERATOR, bench.review, { ...payload, note: 'x' }))).toBe(
      'cycles.version-required',
    );
    expect(await refusalOf(bench.ask(OPERATOR, bench.review, { ...payload, note: 'x', ids: null }))).toBe(
      'cycles.chosen-unclear',
    );
    await mark(cycleId, [1]);
    const told = await bench.units.run(OPERATOR, (work) => bench.history.timeline(work, cycleId));
    expect(told).toMatchObject([
      {
        event: 'in-review',
        count: 1,
        cause: 'marked-for-review',
        userId: USER,
        reason: 'reading',
        note: 'lectura alta',
      },
    ]);
  });

  it('names services by a filter of the results, less some, and refuses another count than was shown', async () => {
    const cycleId = await bench.cycleWith({ settled: 5, 'validation-failed': 1 });
    const filter = { stage: 'settled', outcome: '', finding: '', query: '', band: null };
    const payload = async (expected: number) => ({
      ...some(cycleId, [], await versionOf(cycleId)),
      ids: null,
      filter,
      exclude: [pointOf(2)],
      expected,
      reason: 'amount' as const,
      note: '',
    });

    expect(await refusalOf(payload(5).then((asked) => bench.ask(OPERATOR, bench.review, asked)))).toBe(
      'cycles.choice-changed',
    );
    expect(await bench.ask(OPERATOR, bench.review, await payload(4))).toMatchObject({ done: 4, skippedCount: 0 });
  });
});

describe('an exclusion', () => {
  it('frees the service for another cycle, and cannot be undone while that one holds it', async () => {
    const cycleId = await bench.cycleWith({ settled: 2, validating: 1 });
    const services = bench.lastBase;
    expect(counts(await exclude(cycleId, [1, 2, 3]))).toEqual({ excluded: 3 });

    const other = await bench.cycleWith({ settled: 1 }, { name: 'El otro' }, services);
    const answer = await undo(cycleId, [1, 2, 3]);

    expect(answer).toMatchObject({ done: 2, skippedCount: 1 });
    expect(answer.skipped).toMatchObject([
      { supplyPointCode: 'P000001', reason: 'cycles.already-settled', detail: 'El otro' },
    ]);
    expect((await rows(cycleId)).map(({ stage }) => stage)).toEqual(['excluded', 'settled', 'settled']);
    await exclude(other, [1]);
    expect(await undo(cycleId, [1])).toMatchObject({ done: 1 });
    expect(counts(await undo(cycleId, [1]))).toEqual({ settled: 2, 'awaiting-inputs': 1 });
  });

  it('of a service in review brings it back into review', async () => {
    const cycleId = await bench.cycleWith({ settled: 1, approved: 1 });
    await mark(cycleId, [1]);
    await exclude(cycleId, [1, 2]);
    await undo(cycleId, [1, 2]);

    expect((await rows(cycleId)).map(({ stage, leftFrom }) => `${stage} ${leftFrom}`)).toEqual([
      'in-review settled',
      'settled null',
    ]);
  });

  it('of a service on its way to a statement asks for the statement again when undone', async () => {
    const cycleId = await bench.cycleWith({ settling: 1, settled: 1 });
    await exclude(cycleId, [1]);

    const asked = await bench.published(() => undo(cycleId, [1]));

    expect(asked).toMatchObject({ 'cycles.batch.settlement-requested.v1': 1 });
  });

  it('of a draft moves nobody yet, and is undone', async () => {
    const cycleId = await bench.cycleWith({ selected: 2 }, { status: 'draft', counts: {} });

    const asked = await bench.published(() => exclude(cycleId, [2]));
    expect(asked).toEqual({ 'cycles.cycle.changed.v1': 1 });
    expect((await rows(cycleId)).map(({ stage }) => stage)).toEqual(['selected', 'excluded']);
    await undo(cycleId, [2]);
    expect((await rows(cycleId)).map(({ stage }) => stage)).toEqual(['selected', 'selected']);
  });

  it('is not possible once sent', async () => {
    const cycleId = await bench.cycleWith({ accepted: 1, sending: 1 });

    expect(await exclude(cycleId, [1, 2])).toMatchObject({
      done: 0,
      skippedCount: 2,
      skipped: [{ reason: 'cycles.already-sent' }, {}],
    });
    expect(
      await bench.units.run(OPERATOR, (work) =>
        sqlOf(work)('select 1 from cycle_event where cycle_id = $1', [cycleId]),
      ),
    ).toEqual([]);
  });
});

describe('a service that failed for want of an input', () => {
  const lacks = (kind: string, params: Readonly<Record<string, string>> = {}) =>
    JSON.stringify([{ code: 'validation.reading-missing', severity: 'blocking', params: { kind, ...params } }]);
  const arrives = (
    kind: string,
    period: string,
    status: 'accepted' | 'reading' = 'accepted',
    standsInFor: readonly string[] | null = null,
  ) => {
    const figures = { rows: 1, rejectedRows: 0, progress: 100, months: null };
    const payload = { inputId: USER, kind, period, status, ...figures, standsInFor };
    const message = { payload, messageId: USER, publishedAt: new Date(), delivery: 1, sequence: 1 };
    const process = { companyId: COMPANY, userId: APPROVER, roles: [] };
    return bench.published(() => bench.units.run(process, (work) => bench.inputArrives.handle(message, work)));
  };

  it('rejoins the same cycle when the input comes, for its period; the others stay where they are', async () => {
    const awaited = ['pe.load-profile@2026-01', 'pe.load-profile@2026-02', 'pe.tax-unit'];
    const cycleId = await bench.cycleWith({ 'validation-failed': 3, settled: 2, accepted: 1 }, { awaited });
    await bench.units.run(OPERATOR, (work) =>
      sqlOf(work)(
        `update cycle_service set validation_findings = (array[$2, $3, $4]::jsonb[])[ordinal] where cycle_id = $1 and ordinal <= 3`,
        [
          cycleId,
          lacks('pe.load-profile', { period: '2026-02' }),
          lacks('pe.load-profile', { period: '2026-01' }),
          lacks('pe.tax-unit'),
        ],
      ),
    );

    expect(await arrives('pe.load-profile', '2026-02', 'reading')).toEqual({});
    expect(await arrives('pe.load-profile', '2026-02')).toMatchObject({ 'cycles.wave.requested.v1': 1 });
    expect((await rows(cycleId)).map(({ stage }) => stage)).toEqual([
      'awaiting-inputs',
      'validation-failed',
      'validation-failed',
      'settled',
      'settled',
      'accepted',
    ]);
    const told = await bench.units.run(OPERATOR, (work) => bench.history.timeline(work, cycleId));
    expect(told).toContainEqual(
      expect.objectContaining({ event: 'awaiting-inputs', cause: 'cause-cleared', count: 1, userId: null }),
    );
  });

  it('goes on with what last month settled itself; a cycle of that month, or that waits for something else, sleeps on', async () => {
    const prior = 'co.prior-residential-tariffs';
    const waits = { 'awaiting-inputs': 3, settled: 1 };
    const next = await bench.cycleWith(waits, { awaited: [prior], period: period('2026-03') });
    const same = await bench.cycleWith(waits, { awaited: [prior], period: period('2026-02') });
    const other = await bench.cycleWith(waits, { awaited: ['co.cpi@2026-02'], period: period('2026-03') });
    const versions = () => Promise.all([next, same, other].map((cycleId) => versionOf(cycleId)));
    const before = await versions();

    // What nobody has to load for is no news.
    await arrives('derived.consumption', '2026-02');
    expect(await versions()).toEqual(before);
    const told = await arrives('derived.residential-tariffs', '2026-02', 'accepted', [prior]);

    expect(told).toMatchObject({ 'cycles.wave.requested.v1': 1 });
    const [woken = 0, ...asleep] = await versions();
    expect(woken).toBeGreaterThan(before[0] ?? 0);
    expect(asleep).toEqual(before.slice(1));
    // The other batches of that month come while the wave is under way: one more wave, however many they are.
    await arrives('derived.residential-tariffs', '2026-02', 'accepted', [prior]);
    const wanted = await versions();
    expect(await arrives('derived.residential-tariffs', '2026-02', 'accepted', [prior])).toEqual({});
    expect(await versions()).toEqual(wanted);
  });
});

describe('an act on all that a filter finds', () => {
  const everybody = async (cycleId: CycleId, stage: string) => ({
    ...some(cycleId, [], await versionOf(cycleId)),
    ids: null,
    filter: { stage, outcome: '', finding: '', query: '', band: null },
  });
  const ofAct = async (cycleId: CycleId, act: string | null) => ({
    ...some(cycleId, [], await versionOf(cycleId)),
    ids: null,
    act,
  });

  it('is undone as one, and touches nobody whom another act took aside', async () => {
    const cycleId = await bench.cycleWith({ settled: 6, validated: 1 });
    await mark(cycleId, [6]);
    const said = { reason: 'amount' as const, note: '' };
    const { act, done } = await bench.ask(OPERATOR, bench.review, {
      ...(await everybody(cycleId, 'settled')),
      ...said,
    });
    expect(done).toBe(5);
    // One of them is looked at meanwhile.
    await release(cycleId, [2], 'return');

    const back = await bench.ask(OPERATOR, bench.release, {
      ...(await ofAct(cycleId, act)),
      resolution: 'return' as const,
      note: '',
    });

    expect(back).toMatchObject({ done: 4, skippedCount: 1, act: expect.any(String) });
    expect(back.skipped).toMatchObject([{ supplyPointCode: 'P000002', reason: 'cycles.not-in-review' }]);
    expect(counts(back)).toEqual({ validated: 1, settled: 5, 'in-review': 1 });
  });

  it('takes a release back as it was: reason, note and person stay, and only those that still rest there come', async () => {
    const cycleId = await bench.cycleWith({ settled: 2, 'validation-failed': 1 });
    await mark(cycleId, [1, 2, 3]);
    const before = await asides(cycleId);
    const { act } = await release(cycleId, [1, 2, 3], 'return');
    // One of them moves on meanwhile.
    await exclude(cycleId, [2]);

    const back = await undoRelease(cycleId, act);

    expect(back).toMatchObject({ done: 2, skippedCount: 1, act: null });
    expect(back.skipped).toMatchObject([{ supplyPointCode: 'P000002', reason: 'cycles.already-excluded' }]);
    const after = await asides(cycleId);
    expect([after[0], after[2]]).toEqual([before[0], before[2]]);
    await release(cycleId, [1, 3], 'return');
    expect((await rows(cycleId)).map(({ stage }) => stage)).toEqual(['validation-failed', 'excluded', 'settled']);
  });

  it('leaves a released service alone that has moved on since: approved, or away and back', async () => {
    const cycleId = await bench.cycleWith({ settled: 3 });
    await mark(cycleId, [1, 2]);
    const { act } = await release(cycleId, [1, 2], 'return');
    await exclude(cycleId, [1]);
    await undo(cycleId, [1]);
    const first = await undoRelease(cycleId, act);
    expect(first).toMatchObject({ done: 1, skipped: [{ supplyPointCode: 'P000001', reason: 'cycles.moved-on' }] });

    const later = await release(cycleId, [2], 'return');
    const { contentHash } = present(
      await bench.units.run(OPERATOR, async (work) =>
        bench.approvals.resting(work, await bench.cycleOf(work, cycleId), { stage: 'settlement', outlierPercent: 50 }),
      ),
      'there is something to approve',
    );
    const consent = { cycleId, stage: 'settlement' as const, contentHash, controlHash: null };
    await bench.ask(ANOTHER, bench.approve, { ...consent, ifMatch: await versionOf(cycleId) });
    const back = await undoRelease(cycleId, later.act);

    expect(back).toMatchObject({ done: 0, skipped: [{ supplyPointCode: 'P000002', reason: 'cycles.moved-on' }] });
    expect(counts(back)).toEqual({ approved: 3 });
  });

  it('no release has a way back when it sends anybody on, and none twice', async () => {
    const automatic = await bench.cycleWith({ settled: 2, accepted: 1 }, { mode: 'automatic' });
    await mark(automatic, [1, 2]);
    expect(await release(automatic, [1, 2], 'return')).toMatchObject({ done: 2, act: null });

    const manual = await bench.cycleWith({ 'validation-failed': 1 });
    await mark(manual, [1]);
    expect(await release(manual, [1], 'retry')).toMatchObject({ done: 1, act: null });

    const twice = await bench.cycleWith({ settled: 1 });
    await mark(twice, [1]);
    const { act } = await release(twice, [1], 'return');
    await undoRelease(twice, act);
    expect(await refusalOf(undoRelease(twice, act))).toBe('cycles.nothing-chosen');
  });

  it('excludes and brings back likewise; what took nobody aside has no way back', async () => {
    const cycleId = await bench.cycleWith({ settled: 3, accepted: 1 });
    const said = { reason: 'claim' as const, note: '' };

    const { act } = await bench.ask(OPERATOR, bench.exclude, { ...(await everybody(cycleId, 'settled')), ...said });
    const back = await bench.ask(OPERATOR, bench.undo, { ...(await ofAct(cycleId, act)), note: '' });
    const nothing = await bench.ask(OPERATOR, bench.exclude, { ...(await everybody(cycleId, 'accepted')), ...said });

    expect(back).toMatchObject({ done: 3, skippedCount: 0 });
    expect(counts(back)).toEqual({ settled: 3, accepted: 1 });
    expect(nothing).toMatchObject({ done: 0, skippedCount: 1, act: null });
  });
});
