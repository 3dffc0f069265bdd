import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { CycleId } from '@kantia/kernel/ids';
import { Refusal } from '@kantia/platform/ports/errors';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { startPostgres, type TestPostgres } from '@kantia/platform/testing/servers';
import { APPROVER, COMPANY, USER } from './builders.js';
import { openBench, type Bench } from './bench.js';

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
  payload: { stage?: 'settlement' | 'billing'; contentHash: string | null; ifMatch: number | null },
  actor = ANOTHER,
) =>
  bench.units.run(actor, (work) =>
    bench.approve.answer({ payload: { cycleId, stage: 'settlement', controlHash: null, ...payload } }, work),
  );
const outcome = (asked: Promise<unknown>) =>
  asked.then(
    () => 'approved',
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
    expect(await outcome(approve({ contentHash: 'other', ifMatch: version }))).toBe('cycles.stale');
  });

  it('of a thousand at once counts once', async () => {
    const { version, toApprove } = await view();
    const contentHash = toApprove?.[0]?.contentHash ?? '';

    // As many at once as there are connections; each lane begins the next attempt when one is answered.
    const outcomes: string[] = [];
    const lane = async (actor: typeof ANOTHER) => {
      for (let attempt = 0; attempt < 50; attempt += 1)
        outcomes.push(await outcome(approve({ contentHash, ifMatch: version }, actor)));
    };
    await Promise.all(Array.from({ length: 20 }, (_, index) => lane(index % 2 ? ANOTHER : STARTER)));

    expect(outcomes.filter((each) => each === 'approved')).toHaveLength(1);
    expect(outcomes.filter((each) => each === 'cycles.already-approved')).toHaveLength(999);
    expect(await bench.units.run(ANOTHER, (work) => bench.approvals.list(work, cycleId))).toHaveLength(1);
  }, 60_000);
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
