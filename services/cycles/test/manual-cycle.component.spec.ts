import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { approveStage } from '@kantia/contracts/cycles/operations/approve-stage.v1';
import { cancelCycle } from '@kantia/contracts/cycles/operations/cancel-cycle.v1';
import { changeCycle } from '@kantia/contracts/cycles/operations/change-cycle.v1';
import { createCycle } from '@kantia/contracts/cycles/operations/create-cycle.v1';
import { excludeServices } from '@kantia/contracts/cycles/operations/exclude-services.v1';
import { getApprovalPolicy } from '@kantia/contracts/cycles/operations/get-approval-policy.v1';
import { getCycle, type CycleView } from '@kantia/contracts/cycles/operations/get-cycle.v1';
import { getReadiness } from '@kantia/contracts/cycles/operations/get-readiness.v1';
import { getCycleTimeline } from '@kantia/contracts/cycles/operations/get-timeline.v1';
import { listApprovals } from '@kantia/contracts/cycles/operations/list-approvals.v1';
import { listCycleServices } from '@kantia/contracts/cycles/operations/list-services.v1';
import { markForReview } from '@kantia/contracts/cycles/operations/mark-for-review.v1';
import { proposeName } from '@kantia/contracts/cycles/operations/propose-name.v1';
import { putApprovalPolicy } from '@kantia/contracts/cycles/operations/put-approval-policy.v1';
import type { RequestOf } from '@kantia/contracts/define';
import { putSelection } from '@kantia/contracts/cycles/operations/put-selection.v1';
import { releaseReviews } from '@kantia/contracts/cycles/operations/release-reviews.v1';
import { startCycle } from '@kantia/contracts/cycles/operations/start-cycle.v1';
import { Bus } from '@kantia/platform/ports/bus';
import { Refusal } from '@kantia/platform/ports/errors';
import { startService, type RunningService } from '@kantia/platform/start-service';
import { startNats, startPostgres, type TestNats, type TestPostgres } from '@kantia/platform/testing/servers';
import { cyclesConfig } from '../src/cycles.config.js';
import { CyclesModule } from '../src/cycles.module.js';
import { APPROVER, COMPANY, USER } from './builders.js';
import { environment, Script, startNeighbours } from './neighbours.js';

const SERVICES = 24;
const script = new Script();
const operator = { companyId: COMPANY, userId: USER, roles: ['operator'] };
const approver = { companyId: COMPANY, userId: APPROVER, roles: ['approver'] };
const admin = { companyId: COMPANY, userId: APPROVER, roles: ['admin'] };
let postgres: TestPostgres;
let nats: TestNats;
let service: RunningService;
let neighbours: readonly RunningService[];
let cycle: CycleView;

const bus = () => service.app.get(Bus);
const read = async () => (cycle = await bus().ask(getCycle, { id: cycle.id }, { actor: operator }));
const stagesOf = ({ counts }: CycleView) => Object.fromEntries(counts.map(({ stage, count }) => [stage, count]));
const pointOf = (ordinal: number) => `00000000-0000-4000-9000-${String(ordinal).padStart(12, '0')}`;
const chosen = (...ordinals: number[]) => ({
  cycleId: cycle.id,
  ids: ordinals.map(pointOf),
  selectionId: null,
  act: null,
  filter: null,
  exclude: [],
  expected: null,
  ifMatch: cycle.version,
});
const refusal = (asked: Promise<unknown>): Promise<Refusal> =>
  asked.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => (error instanceof Refusal ? error : Promise.reject(error)),
  );
async function untilRest(): Promise<CycleView> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    await read();
    if (cycle.status !== 'running') return cycle;
    await sleep(50);
  }
  throw new Error('the cycle did not come to rest in 30 s');
}
async function approve(stage: 'validation' | 'settlement' | 'billing', actor = approver): Promise<CycleView> {
  await read();
  const contentHash = cycle.toApprove?.find((each) => each.stage === stage)?.contentHash ?? '';
  await bus().ask(
    approveStage,
    { cycleId: cycle.id, stage, contentHash, controlHash: null, ifMatch: cycle.version },
    { actor },
  );
  return untilRest();
}

beforeAll(async () => {
  postgres = await startPostgres();
  nats = await startNats();
  const database = await postgres.createDatabase('cycles');
  const migrations = new URL('../migrations/', import.meta.url);
  const definition = { name: 'cycles', module: CyclesModule, migrations, config: cyclesConfig } as const;
  const running = startService(definition, environment(database, nats.url, 'cycles'));
  [service, neighbours] = await Promise.all([running, startNeighbours(script, { postgres, natsUrl: nats.url })]);
  script.services = SERVICES;
});
afterAll(async () => {
  await Promise.all([service, ...(neighbours ?? [])].map((running) => running.app.close()));
  await nats.stop();
  await postgres.stop();
});

describe('a manual cycle, from the wizard to the provider', () => {
  it('is proposed a free name, changed while a draft, and lets its selection go with another month', async () => {
    const head = { market: 'regulated', period: '2026-03' } as const;
    const { name } = await bus().ask(proposeName, head, { actor: operator });
    expect(name).toBe('Regulado · marzo 2026');
    cycle = await bus().ask(createCycle, { ...head, name, mode: 'automatic', dryRun: null }, { actor: operator });
    expect(await bus().ask(proposeName, head, { actor: operator })).toEqual({ name: 'Regulado · marzo 2026 · 2' });
    const selection = { selectionId: USER, ids: null, fromCycleId: null, ifMatch: null };
    cycle = await bus().ask(putSelection, { cycleId: cycle.id, ...selection }, { actor: operator });

    const nothing = { cycleId: cycle.id, name: null, market: null, period: null, mode: null, ifMatch: cycle.version };
    expect(await refusal(bus().ask(changeCycle, { ...nothing, ifMatch: null }, { actor: operator }))).toMatchObject({
      code: 'cycles.version-required',
      kind: 'precondition-required',
    });
    cycle = await bus().ask(changeCycle, { ...nothing, mode: 'manual' }, { actor: operator });
    expect(cycle).toMatchObject({ mode: 'manual', serviceCount: SERVICES });
    const moved = { ...nothing, period: '2026-02', name: 'Manual', ifMatch: cycle.version };
    cycle = await bus().ask(changeCycle, moved, { actor: operator });
    expect(cycle).toMatchObject({ name: 'Manual', period: '2026-02', serviceCount: 0, country: null });
    cycle = await bus().ask(putSelection, { cycleId: cycle.id, ...selection }, { actor: operator });
  });

  it('says before the start who would pass, wait and fail, and why', async () => {
    const asked = { cycleId: cycle.id, selectionId: null };
    const readiness = await bus().ask(getReadiness, asked, { actor: operator });
    // The same selection before it is put fares the same.
    expect(await bus().ask(getReadiness, { ...asked, selectionId: USER }, { actor: operator })).toEqual(readiness);
    expect(readiness).toEqual({
      pass: 19,
      wait: 2,
      fail: 3,
      excluded: 0,
      causes: [
        { outcome: 'fail', cause: 'reading.missing', detail: '', services: 3 },
        { outcome: 'wait', cause: 'co.cpi', detail: '', services: 2 },
        { outcome: 'wait', cause: 'co.register-readings', detail: '', services: 2 },
      ],
    });
  });

  it('starts only when nobody lacks an input, or who lacks one is excluded', async () => {
    const start = () => bus().ask(startCycle, { cycleId: cycle.id, ifMatch: null }, { actor: operator });
    expect(await refusal(start())).toMatchObject({
      code: 'cycles.inputs-missing',
      params: { count: '2', kinds: 'co.cpi, co.register-readings' },
    });

    const excluded = { ...chosen(11, 22), reason: 'missing-input', note: '' } as const;
    cycle = (await bus().ask(excludeServices, excluded, { actor: operator })).cycle;
    cycle = await start();
    await untilRest();

    expect(stagesOf(cycle)).toEqual({ validated: 19, 'validation-failed': 3, excluded: 2 });
    expect(cycle.status).toBe('awaiting-approval');
    expect(cycle.toApprove).toMatchObject([{ stage: 'validation', services: 19, total: null, allowed: 'yes' }]);
  });

  it('tells of a selection which services another cycle holds, before it is put', async () => {
    const head = { market: 'regulated', period: '2026-02', name: 'Segundo', mode: 'manual', dryRun: null } as const;
    const second = await bus().ask(createCycle, head, { actor: operator });

    const { pass, wait, fail, causes } = await bus().ask(
      getReadiness,
      { cycleId: second.id, selectionId: USER },
      { actor: operator },
    );

    // The two that are excluded there are free.
    expect({ pass, wait, fail }).toEqual({ pass: 0, wait: 2, fail: 22 });
    expect(causes[0]).toEqual({ outcome: 'fail', cause: 'cycles.already-settled', detail: 'Manual', services: 22 });
  });

  it('keeps a service in review aside while the others are approved, settled and sent by another person', async () => {
    const policy = {
      fourEyes: ['settlement', 'billing'],
      outlierPercent: 30,
      moneyLimit: '19000.00',
      systemicFailures: 40,
      controlTolerance: '0.25',
      gate: null,
    } as const;
    const put = (told: Omit<RequestOf<typeof putApprovalPolicy>, 'ifMatch'>, ifMatch: number | null) =>
      bus().ask(putApprovalPolicy, { ...told, ifMatch }, { actor: admin });
    const { version } = await put({ ...policy, keepsMoneyLimit: null }, 0);
    // Two people who read the same policy: the second does not undo what the first has set.
    await expect(put({ ...policy, keepsMoneyLimit: null }, 0)).rejects.toMatchObject({
      code: 'cycles.policy-stale',
      params: { version: String(version), by: APPROVER },
    });
    await expect(put({ ...policy, keepsMoneyLimit: null }, null)).rejects.toMatchObject({
      code: 'cycles.policy-version-required',
    });
    // What a later change does not tell stays, the limit too where it says so.
    const later = {
      ...policy,
      moneyLimit: null,
      systemicFailures: null,
      controlTolerance: null,
      keepsMoneyLimit: true,
    };
    await put(later, version);
    expect(await bus().ask(getApprovalPolicy, {}, { actor: operator })).toMatchObject({
      ...policy,
      gate: { mode: 'shadow' },
      setBy: APPROVER,
    });
    const marked = await bus().ask(
      markForReview,
      { ...chosen(1, 7), reason: 'consumption', note: 'doble de lo usual' },
      { actor: operator },
    );
    expect(marked).toMatchObject({ done: 2, skippedCount: 0 });

    await approve('validation', operator);
    expect(stagesOf(cycle)).toEqual({ settled: 18, 'in-review': 2, 'validation-failed': 2, excluded: 2 });
    expect(cycle.toApprove).toMatchObject([
      { stage: 'settlement', services: 18, currency: 'COP', allowed: 'no', reason: 'cycles.four-eyes' },
      { stage: 'billing', services: 18, allowed: 'no', reason: 'cycles.four-eyes' },
    ]);
    await approve('settlement');
    await approve('billing');

    expect(stagesOf(cycle)).toEqual({ accepted: 17, rejected: 1, 'in-review': 2, 'validation-failed': 2, excluded: 2 });
    expect(cycle.status).toBe('with-exceptions');
  });

  it('sends what is released later too', async () => {
    const released = { ...chosen(1, 7), resolution: 'accept', note: 'confirmado' } as const;
    await bus().ask(releaseReviews, released, { actor: approver });
    await untilRest();
    expect(stagesOf(cycle)).toMatchObject({ validated: 1, settled: 1 });

    await approve('validation');
    await bus().ask(
      approveStage,
      { cycleId: cycle.id, stage: 'billing', contentHash: null, controlHash: null, ifMatch: cycle.version },
      { actor: approver },
    );
    await untilRest();

    expect(stagesOf(cycle)).toEqual({ accepted: 19, rejected: 1, 'validation-failed': 2, excluded: 2 });
    const { items, pending } = await bus().ask(listApprovals, { cycleId: cycle.id }, { actor: operator });
    expect(items.map(({ stage, services, fourEyes }) => `${stage} ${services} ${fourEyes}`)).toEqual([
      'validation 18 false',
      'settlement 18 true',
      'billing 18 true',
      'validation 1 false',
      'validation 1 false',
      'settlement 2 true',
      'billing 2 true',
    ]);
    expect(pending).toEqual([]);
  });

  it('tells who did what and why', async () => {
    const { items } = await bus().ask(getCycleTimeline, { cycleId: cycle.id }, { actor: operator });

    expect(items).toContainEqual(
      expect.objectContaining({
        event: 'in-review',
        count: 2,
        userId: USER,
        reason: 'consumption',
        note: 'doble de lo usual',
      }),
    );
    expect(items).toContainEqual(expect.objectContaining({ event: 'sending', count: 18, userId: APPROVER }));
    expect(items).toContainEqual(
      expect.objectContaining({ event: 'excluded', count: 2, reason: 'missing-input', userId: USER }),
    );
  });

  it.each(['total', '-total', 'energy', '-customer'])(
    'is listed by %s, page after page, what has none last',
    async (sort) => {
      const filter = { cycleId: cycle.id, stage: '', outcome: '', query: '', finding: null, band: null };
      const ask = (limit: number, cursor: string | null, by = sort) =>
        bus().ask(listCycleServices, { ...filter, sort: by, limit, cursor }, { actor: operator });
      const whole = (await ask(500, null)).items;
      const pages = [await ask(7, null)];
      for (let next = pages[0]?.nextCursor; next; next = pages.at(-1)?.nextCursor) pages.push(await ask(7, next));
      const known = whole.filter(({ statement }) => statement !== null || sort === '-customer');
      const keys = known.map(({ statement, customerName }) =>
        sort === '-customer' ? customerName : Number(sort === 'energy' ? statement?.energyKwh : statement?.total),
      );
      const rising = keys.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));

      expect(whole).toHaveLength(SERVICES);
      expect(new Set(keys).size).toBeGreaterThan(1);
      expect(pages.flatMap(({ items }) => items)).toEqual(whole);
      expect(known).toEqual(whole.slice(0, known.length));
      expect(keys).toEqual(sort.startsWith('-') ? rising.toReversed() : rising);
      expect((await refusal(ask(7, pages[0]?.nextCursor ?? '', 'customer'))).code).toBe('cycles.cursor');
      expect((await refusal(ask(7, null, 'colour'))).code).toBe('cycles.sort');
    },
  );

  it('compares the next month with this one, in a cycle with the same points', async () => {
    const first = cycle;
    script.isAllLoaded = true;
    const head = { name: 'Marzo', market: 'regulated', period: '2026-03', mode: 'automatic', dryRun: null } as const;
    cycle = await bus().ask(createCycle, head, { actor: operator });
    const copied = { cycleId: cycle.id, selectionId: null, ids: null, fromCycleId: first.id, ifMatch: null };
    cycle = await bus().ask(putSelection, copied, { actor: operator });

    const page = {
      cycleId: cycle.id,
      stage: '',
      outcome: '',
      query: '',
      finding: null,
      band: null,
      sort: null,
      limit: 3,
      cursor: null,
    };
    const { items } = await bus().ask(listCycleServices, page, { actor: operator });

    expect(items[1]).toMatchObject({ previous: { period: '2026-02', total: '2000.50', energyKwh: '2.125' } });
    expect(items[1]?.actions).toContainEqual({ name: 'exclude', allowed: 'yes', reason: '' });
  });

  it('of the other kind sends by itself, but what is above the limit of the company goes into review', async () => {
    cycle = await bus().ask(startCycle, { cycleId: cycle.id, ifMatch: null }, { actor: operator });
    await untilRest();

    expect(stagesOf(cycle)).toMatchObject({ 'in-review': 5, 'validation-failed': 3 });
    const page = {
      cycleId: cycle.id,
      stage: 'in-review',
      outcome: '',
      query: '',
      finding: null,
      band: null,
      sort: null,
      limit: 50,
      cursor: null,
    };
    const { items } = await bus().ask(listCycleServices, page, { actor: operator });
    expect(items.map(({ statement }) => statement?.total)).toEqual([
      '19000.50',
      '20000.50',
      '22000.50',
      '23000.50',
      '24000.50',
    ]);
    expect(items[0]?.aside).toMatchObject({ from: 'settled', reason: 'amount', userId: null });
  });

  it('is cancelled with a note, and frees its services', async () => {
    const head = {
      name: 'Por cancelar',
      market: 'regulated',
      period: '2026-04',
      mode: 'manual',
      dryRun: null,
    } as const;
    cycle = await bus().ask(createCycle, head, { actor: operator });
    const cancel = (note: string) =>
      bus().ask(cancelCycle, { cycleId: cycle.id, note, ifMatch: cycle.version }, { actor: operator });
    expect(await refusal(cancel(' '))).toMatchObject({ code: 'cycles.note' });

    expect(await cancel('por error')).toMatchObject({ status: 'cancelled' });
    await read();
    expect(cycle.actions).toContainEqual({ name: 'start', allowed: 'no', reason: 'cycles.already-started' });
    expect(await refusal(cancel('otra vez'))).toMatchObject({ code: 'cycles.already-closed' });
  });
});
