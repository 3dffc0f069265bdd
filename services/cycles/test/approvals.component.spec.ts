import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { codecOf } from '@kantia/contracts/codec';
import { approveStage } from '@kantia/contracts/cycles/operations/approve-stage.v1';
import { present } from '@kantia/kernel/assert';
import type { CycleId } from '@kantia/kernel/ids';
import { claimKey, keepReply, requestHashOf } from '@kantia/platform/bus/idempotency';
import { Refusal, Unavailable } from '@kantia/platform/ports/errors';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { startPostgres, type TestPostgres } from '@kantia/platform/testing/servers';
import { APPROVER, COMPANY, USER } from './builders.js';
import { openBench, type Bench } from './bench.js';
import { aSettledService } from './simulated-answers.js';

const STARTER = { companyId: COMPANY, userId: USER, roles: ['operator'] };
const ANOTHER = { companyId: COMPANY, userId: APPROVER, roles: ['approver'] };
let postgres: TestPostgres;
let bench: Bench;
let cycleId: CycleId;

beforeAll(async () => {
  postgres = await startPostgres();
  bench = await openBench(await postgres.createDatabase('cycles'));
});
afterAll(async () => {
  await bench.close();
  await postgres.stop();
});
beforeEach(async () => {
  cycleId = await bench.cycleWith({ settled: 6 });
  await bench.units.run(STARTER, (work) =>
    bench.approvals.putPolicy(work, { fourEyes: [], outlierPercent: 50, moneyLimit: null }),
  );
});

const view = (actor = ANOTHER) =>
  bench.units.run(actor, async (work) => bench.views.whole(work, await bench.cycleOf(work, cycleId)));
const approve = (
  payload: { stage?: 'validation' | 'settlement' | 'billing'; contentHash: string | null; ifMatch: number | null },
  actor = ANOTHER,
) =>
  bench.units.run(actor, (work) =>
    bench.approve.answer({ payload: { cycleId, stage: 'settlement', controlHash: null, ...payload } }, work),
  );
/** Where an Idempotency-Key comes again, its first reply is the answer. */
const REPLAYED = 'replayed';
const outcome = (asked: Promise<unknown>) =>
  asked.then(
    (reply) => (reply === REPLAYED ? REPLAYED : 'approved'),
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)),
  );
const touch = (text: string) => bench.units.run(ANOTHER, async (work) => void (await sqlOf(work)(text, [cycleId])));

describe('an approval', () => {
  it('shows counts, money, energy and a hash, and keeps who consented to what', async () => {
    const { version, toApprove } = await view();
    expect(toApprove).toMatchObject([
      { stage: 'settlement', services: 6, total: '21003.00', energyKwh: '21.75', currency: 'COP', allowed: 'yes' },
      { stage: 'billing', services: 6, allowed: 'yes' },
    ]);

    const contentHash = toApprove?.[0]?.contentHash ?? '';
    const after = await approve({ contentHash, ifMatch: version });

    expect(after.counts).toEqual([{ stage: 'approved', count: 6 }]);
    expect(await bench.units.run(ANOTHER, (work) => bench.approvals.list(work, cycleId))).toMatchObject([
      { stage: 'settlement', contentHash, services: 6, total: '21003.00', approvedBy: APPROVER, fourEyes: false },
    ]);
  });

  it('lapses when the content changes, though the version is the newest', async () => {
    const { version, toApprove } = await view();
    await touch(`update cycle_service set result_hash = 'another' where cycle_id = $1 and ordinal = 3`);

    expect(await outcome(approve({ contentHash: toApprove?.[0]?.contentHash ?? '', ifMatch: version }))).toBe(
      'cycles.content-changed',
    );
    expect((await view()).counts).toEqual([{ stage: 'settled', count: 6 }]);
  });

  it('needs the version, and tells the second of two people who was first', async () => {
    const { version, toApprove } = await view();
    const contentHash = toApprove?.[0]?.contentHash ?? '';

    expect(await outcome(approve({ contentHash, ifMatch: null }))).toBe('cycles.version-required');
    await approve({ contentHash, ifMatch: version });
    const second = await approve({ contentHash, ifMatch: version }, STARTER).catch((error: unknown) => error);

    expect(second).toMatchObject({ code: 'cycles.already-approved', params: { by: APPROVER, stage: 'settlement' } });
    const stale = await approve({ contentHash: 'other', ifMatch: version }).catch((error: unknown) => error);
    expect(stale).toMatchObject({ code: 'cycles.stale', params: { version: String(version + 1), by: APPROVER } });
  });
});

describe('a thousand approvals at once', () => {
  beforeEach(() =>
    bench.units.run(STARTER, (work) =>
      bench.approvals.putPolicy(work, {
        fourEyes: ['validation', 'settlement', 'billing'],
        outlierPercent: 50,
        moneyLimit: null,
      }),
    ),
  );
  const auditor = { ...ANOTHER, roles: ['auditor'] };
  /** More at once than there are connections; each lane begins the next attempt when one is answered. What got no connection did not happen: it tries again. */
  const race = async (
    count: number,
    attemptOf: (index: number) => (() => Promise<unknown>) | undefined,
  ): Promise<readonly string[]> => {
    const outcomes: string[] = [];
    let next = 0;
    const lane = async () => {
      for (let index = next++; index < count; index = next++)
        outcomes[index] = await tried(present(attemptOf(index), 'there is an attempt'));
    };
    await Promise.all(Array.from({ length: 20 }, lane));
    return outcomes;
  };
  const tried = (attempt: () => Promise<unknown>): Promise<string> =>
    outcome(attempt()).catch((error: unknown) =>
      error instanceof Unavailable ? tried(attempt) : Promise.reject(error),
    );
  type Approval = Parameters<typeof approve>[0];
  /** As the platform does with an Idempotency-Key: key, effect and reply commit together. */
  const keyed = (key: string, payload: Approval) =>
    bench.units.run(ANOTHER, async (work) => {
      const sql = sqlOf(work);
      const requestHash = requestHashOf(Buffer.from(JSON.stringify(payload)));
      const command = { companyId: COMPANY, operation: approveStage.operation, key, requestHash };
      if (await claimKey(sql, command)) return REPLAYED;
      const asked = { cycleId, stage: 'settlement' as const, controlHash: null, ...payload };
      const reply = await bench.approve.answer({ payload: asked }, work);
      await keepReply(sql, command, codecOf(approveStage.reply).encode(reply));
      return reply;
    });
  const filter = { stage: 'validation-failed', outcome: '', finding: '', query: '', band: null };
  /** Leaves the only failed service out, so that what was seen before is of an older decision. */
  const decideSomething = (ifMatch: number) =>
    bench.ask(STARTER, bench.exclude, { ...chosen(), filter, reason: 'claim', note: '', ifMatch });
  const chosen = () => ({
    cycleId,
    ids: null,
    selectionId: null,
    filter: null,
    act: null,
    exclude: [],
    expected: null,
  });

  it.each([
    { stage: 'validation', resting: 'validated', left: 'settling' },
    { stage: 'settlement', resting: 'settled', left: 'approved' },
    { stage: 'billing', resting: 'approved', left: 'sending' },
  ] as const)(
    'of $stage, lawful and not, are one',
    async ({ stage, resting, left }) => {
      cycleId = await bench.cycleWith({ [resting]: 6, 'validation-failed': 1 });
      const { version: older } = await view();
      await decideSomething(older);
      const { version, toApprove } = await view();
      const contentHash = toApprove?.find((each) => each.stage === stage)?.contentHash ?? '';
      const lawful = { stage, contentHash, ifMatch: version };
      const late = 'cycles.already-approved';
      const [tab, otherTab] = [crypto.randomUUID(), crypto.randomUUID()];
      const kinds: readonly { ask: () => Promise<unknown>; hears: readonly string[] }[] = [
        { ask: () => keyed(tab, lawful), hears: ['approved', REPLAYED, late] },
        { ask: () => keyed(otherTab, lawful), hears: ['approved', REPLAYED, late] },
        { ask: () => approve(lawful), hears: ['approved', late] },
        { ask: () => approve(lawful, STARTER), hears: ['cycles.four-eyes', late] },
        { ask: () => approve(lawful, auditor), hears: ['cycles.approvers-only', late] },
        {
          ask: () => approve({ ...lawful, contentHash: 'f'.repeat(64) }),
          hears: ['cycles.content-changed', 'cycles.stale'],
        },
        { ask: () => approve({ ...lawful, ifMatch: older }), hears: ['cycles.stale', late] },
        { ask: () => approve({ stage, contentHash: null, ifMatch: older }), hears: ['cycles.stale'] },
        { ask: () => approve({ ...lawful, ifMatch: null }), hears: ['cycles.version-required'] },
        { ask: () => approve({ stage, contentHash: null, ifMatch: version }), hears: ['approved', 'cycles.stale'] },
      ];

      const outcomes = await race(1_000, (index) => kinds[index % kinds.length]?.ask);

      const heard = kinds.map((_, kind) => outcomes.filter((__, index) => index % kinds.length === kind));
      // Whoever comes later hears who was first; whoever may not, or saw something else, hears that.
      kinds.forEach(({ hears }, kind) => expect(hears).toEqual(expect.arrayContaining([...new Set(heard[kind])])));
      expect(outcomes.filter((each) => each === 'approved')).toHaveLength(1);
      // A key whose attempt counted answers the same to all the others; one whose attempt did not is never kept.
      const replayed = heard.map((each) => each.filter((code) => code === REPLAYED).length);
      expect(replayed).toEqual(heard.map((each, kind) => (kind < 2 && each.includes('approved') ? 99 : 0)));
      const approvals = await bench.units.run(ANOTHER, (work) => bench.approvals.list(work, cycleId));
      expect(approvals.map((each) => [each.stage, each.contentHash, each.services, each.approvedBy])).toEqual([
        [stage, contentHash, 6, APPROVER],
      ]);
      expect((await view()).counts).toEqual(
        expect.arrayContaining([
          { stage: left, count: 6 },
          { stage: 'excluded', count: 1 },
        ]),
      );
    },
    120_000,
  );

  it('of what somebody changes meanwhile are of what was seen, or none', async () => {
    const { version, toApprove } = await view();
    const contentHash = toApprove?.[0]?.contentHash ?? '';
    const ids = ['00000000-0000-4000-9000-000000000002'];
    const review = () =>
      bench.ask(STARTER, bench.review, { ...chosen(), ids, reason: 'amount', note: '', ifMatch: version });

    const outcomes = await race(300, (index) =>
      index === 40 ? review : () => approve({ contentHash, ifMatch: version }),
    );

    const approvals = await bench.units.run(ANOTHER, (work) => bench.approvals.list(work, cycleId));
    const reviewed = outcomes[40] === 'approved' ? 1 : 0;
    const consents = outcomes.filter((each, index) => index !== 40 && each === 'approved').length;
    expect(approvals.map((each) => [each.contentHash, each.services])).toEqual(
      Array.from({ length: consents }, () => [contentHash, 6]),
    );
    expect(consents + reviewed).toBe(1);
  }, 120_000);
});

describe('four eyes', () => {
  beforeEach(() =>
    bench.units.run(STARTER, (work) =>
      bench.approvals.putPolicy(work, { fourEyes: ['settlement'], outlierPercent: 50, moneyLimit: null }),
    ),
  );

  it('keep who started the cycle from approving the stage, and from sending what nobody approved', async () => {
    const { version, toApprove, actions } = await view({ ...STARTER, roles: ['operator', 'approver'] });
    expect(toApprove).toMatchObject([
      { stage: 'settlement', allowed: 'no', reason: 'cycles.four-eyes' },
      { stage: 'billing', allowed: 'no', reason: 'cycles.four-eyes' },
    ]);
    expect(actions).toContainEqual({ name: 'approve-settlement', allowed: 'no', reason: 'cycles.four-eyes' });

    const contentHash = toApprove?.[0]?.contentHash ?? '';
    expect(await outcome(approve({ contentHash, ifMatch: version }, STARTER))).toBe('cycles.four-eyes');
    expect(await outcome(approve({ stage: 'billing', contentHash: null, ifMatch: version }, STARTER))).toBe(
      'cycles.four-eyes',
    );
    expect(await outcome(approve({ contentHash, ifMatch: version }))).toBe('approved');
    const sent = await approve({ stage: 'billing', contentHash: null, ifMatch: version + 1 }, STARTER);
    expect(sent.counts).toEqual([{ stage: 'sending', count: 6 }]);
  });

  it('are kept by the database when the program forgets them', async () => {
    const figures = { services: 6, total: null, energyKwh: null, currency: null };
    const forge = (work: UnitOfWork, approvedBy: string) =>
      bench
        .cycleOf(work, cycleId)
        .then((cycle) =>
          bench.approvals.add(work, cycle, { stage: 'settlement', contentHash: 'h', ...figures, approvedBy }),
        );

    await expect(bench.units.run(STARTER, (work) => forge(work, USER))).rejects.toThrow(/approved_by_another/);
    await bench.units.run(ANOTHER, (work) => forge(work, APPROVER));
    await expect(touch('delete from cycle_approval where cycle_id = $1')).rejects.toThrow(/append-only/);
    await expect(touch('update cycle_approval set services = 7 where cycle_id = $1')).rejects.toThrow(/append-only/);
  });
});

describe('sending to billing', () => {
  it('takes what is settled along, as approved by the same person, and asks for each batch once', async () => {
    const { version } = await view();
    const asked = await bench.published(() => approve({ stage: 'billing', contentHash: null, ifMatch: version }));

    const approvals = await bench.units.run(ANOTHER, (work) => bench.approvals.list(work, cycleId));
    expect(approvals.map(({ stage, services }) => `${stage} ${services}`)).toEqual(['settlement 6', 'billing 6']);
    expect(asked).toEqual({
      'cycles.batch.billing-requested.v1': 2,
      'cycles.cycle.changed.v1': 1,
      'cycles.services.moved.v1': 1,
    });
  });

  it('takes the statements of the answer that counted, though a service left and came back meanwhile', async () => {
    cycleId = await bench.cycleWith({ settling: 3 });
    const services = (stage: string) => ({ stage, outcome: '', finding: '', query: '', band: null });
    const named = { cycleId, ids: null, selectionId: null, act: null, exclude: [], expected: null, note: '' };
    const versionNow = async () => (await view()).version;
    const left = { ...named, filter: services('settling'), reason: 'claim' as const, ifMatch: await versionNow() };
    await bench.ask(STARTER, bench.exclude, left);
    await bench.ask(STARTER, bench.undo, { ...named, filter: services('excluded'), ifMatch: await versionNow() });
    const { frozen } = await bench.units.run(ANOTHER, (work) => bench.cycleOf(work, cycleId));
    const { snapshot: statements } = present(frozen, 'a started cycle has a snapshot');
    const answered = { cycleId, wave: 1, period: '2026-02', statements, settled: [1, 2, 3].map(aSettledService) };
    for (const batch of [1, 2])
      await bench.units.run({ ...STARTER, userId: null }, (work) =>
        bench.settled.handle(
          {
            messageId: crypto.randomUUID(),
            publishedAt: new Date(),
            delivery: 1,
            sequence: null,
            payload: { ...answered, batch, failed: [], derived: [] },
          },
          work,
        ),
      );

    const sent = await approve({ stage: 'billing', contentHash: null, ifMatch: await versionNow() });

    expect(sent.counts).toEqual([{ stage: 'sending', count: 3 }]);
  });

  it('waits until every service is processed, and says so', async () => {
    cycleId = await bench.cycleWith({ settled: 3, validating: 2, 'in-review': 1 });
    const { actions, version } = await view();

    expect(actions).toContainEqual({ name: 'send-to-billing', allowed: 'no', reason: 'cycles.not-processed' });
    expect(await outcome(approve({ stage: 'billing', contentHash: null, ifMatch: version }))).toBe(
      'cycles.not-processed',
    );
  });

  it('is for operators and approvers', async () => {
    const { version } = await view();

    expect(
      await outcome(
        approve({ stage: 'billing', contentHash: null, ifMatch: version }, { ...ANOTHER, roles: ['auditor'] }),
      ),
    ).toBe('cycles.approvers-only');
  });
});
