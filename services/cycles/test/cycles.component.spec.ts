import 'reflect-metadata';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createCycle } from '@kantia/contracts/cycles/operations/create-cycle.v1';
import { getCycle, type CycleView } from '@kantia/contracts/cycles/operations/get-cycle.v1';
import { getCycleTimeline } from '@kantia/contracts/cycles/operations/get-timeline.v1';
import { listCycles } from '@kantia/contracts/cycles/operations/list-cycles.v1';
import { listCycleServices, type CycleServiceView } from '@kantia/contracts/cycles/operations/list-services.v1';
import { putSelection } from '@kantia/contracts/cycles/operations/put-selection.v1';
import { startCycle } from '@kantia/contracts/cycles/operations/start-cycle.v1';
import { inputChanged } from '@kantia/contracts/inputs/input-changed.v1';
import { present } from '@kantia/kernel/assert';
import { Bus } from '@kantia/platform/ports/bus';
import { Refusal } from '@kantia/platform/ports/errors';
import { Units } from '@kantia/platform/ports/unit-of-work';
import { startService, type RunningService } from '@kantia/platform/start-service';
import { startNats, startPostgres, type TestNats, type TestPostgres } from '@kantia/platform/testing/servers';
import { cyclesConfig } from '../src/cycles.config.js';
import { CyclesModule } from '../src/cycles.module.js';
import { COMPANY, USER } from './builders.js';
import { environment, Script, startNeighbours } from './neighbours.js';
import { hasFinding, isLacking, isRejected } from './simulated-answers.js';

const SERVICES = 1_200;
const ordinals = Array.from({ length: SERVICES }, (_, index) => index + 1);
const script = new Script();
const actor = { companyId: COMPANY, userId: USER, roles: ['operator'] };
let postgres: TestPostgres;
let nats: TestNats;
let service: RunningService;
let neighbours: readonly RunningService[];

const bus = () => service.app.get(Bus);
const readCycle = (id: string) => bus().ask(getCycle, { id }, { actor });
const byStage = (cycle: CycleView) => Object.fromEntries(cycle.counts.map(({ stage, count }) => [stage, count]));
async function untilRest(id: string, not: string = 'running'): Promise<CycleView> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const cycle = await readCycle(id);
    if (cycle.status !== 'running' && cycle.status !== not) return cycle;
    await sleep(50);
  }
  throw new Error('the cycle did not come to rest in 30 s');
}
async function draftWith(
  services: number,
  name: string,
  mode: 'automatic' | 'manual' = 'automatic',
): Promise<CycleView> {
  script.services = services;
  const { id } = await bus().ask(
    createCycle,
    { name, market: 'regulated', period: '2026-02', mode, dryRun: null },
    { actor },
  );
  return bus().ask(
    putSelection,
    { cycleId: id, selectionId: USER, ids: null, fromCycleId: null, ifMatch: null },
    { actor },
  );
}
const start = (cycleId: string, options: { ifMatch?: number; idempotencyKey?: string } = {}) =>
  bus().ask(
    startCycle,
    { cycleId, ifMatch: options.ifMatch ?? null },
    { actor, ...(options.idempotencyKey === undefined ? {} : { idempotencyKey: options.idempotencyKey }) },
  );
async function allServices(cycleId: string): Promise<readonly CycleServiceView[]> {
  const rows: CycleServiceView[] = [];
  for (let cursor: string | null = null; ;) {
    const page: { items: readonly CycleServiceView[]; nextCursor: string | null } = await bus().ask(
      listCycleServices,
      { cycleId, stage: '', outcome: '', query: '', finding: null, band: null, sort: null, limit: 500, cursor },
      { actor },
    );
    rows.push(...page.items);
    cursor = page.nextCursor;
    if (cursor === null) return rows;
  }
}
const refusal = (asked: Promise<unknown>): Promise<Refusal> =>
  asked.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => (error instanceof Refusal ? error : Promise.reject(error)),
  );

beforeAll(async () => {
  postgres = await startPostgres();
  nats = await startNats();
  const database = await postgres.createDatabase('cycles');
  const running = startService(
    {
      name: 'cycles',
      module: CyclesModule,
      migrations: new URL('../migrations/', import.meta.url),
      config: cyclesConfig,
    },
    environment(database, nats.url, 'cycles'),
  );
  [service, neighbours] = await Promise.all([running, startNeighbours(script, { postgres, natsUrl: nats.url })]);
});
afterAll(async () => {
  await Promise.all([service, ...(neighbours ?? [])].map((running) => running.app.close()));
  await nats.stop();
  await postgres.stop();
});

describe('an automatic cycle', () => {
  let cycle: CycleView;

  it('goes from selection to answers of the provider with nobody; who lacks an input waits', async () => {
    const draft = await draftWith(SERVICES, 'Automático febrero');
    expect(draft).toMatchObject({ status: 'draft', serviceCount: SERVICES, country: 'CO', manifestHash: null });

    const started = await start(draft.id, { ifMatch: draft.version });
    expect(started).toMatchObject({ status: 'running', counts: [{ stage: 'awaiting-inputs', count: SERVICES }] });
    cycle = await untilRest(draft.id);

    const ready = ordinals.filter((ordinal) => !isLacking(ordinal));
    const valid = ready.filter((ordinal) => !hasFinding(ordinal));
    expect(cycle.status).toBe('awaiting-inputs');
    expect(byStage(cycle)).toEqual({
      'awaiting-inputs': ordinals.filter(isLacking).length,
      'validation-failed': ready.filter(hasFinding).length,
      accepted: valid.filter((ordinal) => !isRejected(ordinal)).length,
      rejected: valid.filter(isRejected).length,
    });
    expect(cycle.manifestHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('shows each service with its findings, what it waits for, its statement and its invoice', async () => {
    const services = await allServices(cycle.id);

    expect(services.map(({ ordinal }) => ordinal)).toEqual(ordinals);
    expect(services[10]).toMatchObject({
      stage: 'awaiting-inputs',
      outcome: 'waiting',
      waitingFor: ['co.cpi', 'co.register-readings'],
      statement: null,
    });
    expect(services[6]).toMatchObject({
      stage: 'validation-failed',
      outcome: 'blocked',
      findings: [{ code: 'reading.missing', params: { meter: 'M1' } }],
    });
    expect(services[1]).toMatchObject({
      supplyPointCode: 'P000002',
      stage: 'accepted',
      outcome: 'ok',
      statement: { version: 1, currency: 'COP', total: '2000.50', energyKwh: '2.125', resultHash: 'hash-2' },
      invoice: { number: 'FE-2', status: 'accepted' },
    });
  });

  it('sends the waiting ones in one further wave when an input is accepted, and rests with its hashes', async () => {
    script.isAllLoaded = true;
    const inputs = present(neighbours[1], 'inputs runs');
    await inputs.app.get(Units).run({ companyId: COMPANY, userId: null, roles: [] }, async (work) => {
      const payload = {
        inputId: USER,
        kind: 'co.cpi',
        period: '2026-01',
        rows: 1,
        rejectedRows: 0,
        progress: 100,
        months: null,
        standsInFor: null,
      };
      work.publish(inputChanged, { ...payload, status: 'reading' });
      work.publish(inputChanged, { ...payload, status: 'accepted' });
    });
    const finished = await untilRest(cycle.id, 'awaiting-inputs');

    const valid = ordinals.filter((ordinal) => !hasFinding(ordinal));
    expect(finished.status).toBe('with-exceptions');
    expect(byStage(finished)).toEqual({
      'validation-failed': ordinals.filter(hasFinding).length,
      accepted: valid.filter((ordinal) => !isRejected(ordinal)).length,
      rejected: valid.filter(isRejected).length,
    });
    const lines = valid
      .map((ordinal) => `P${String(ordinal).padStart(6, '0')}:C-${ordinal}:hash-${ordinal}`)
      .toSorted();
    expect(finished.resultHash).toBe(createHash('sha256').update(lines.join('\n')).digest('hex'));
    expect(finished.manifestHash).not.toBe(cycle.manifestHash);
    expect(script.waves).toEqual([null, ordinals.filter(isLacking).length]);
  });

  it('tells its story once for each step', async () => {
    const { items } = await bus().ask(getCycleTimeline, { cycleId: cycle.id }, { actor });

    const told = items.map(({ event, count }) => `${event} ${count}`);
    expect(told.slice(0, 3)).toEqual(['created 0', `selection-put ${SERVICES}`, `started ${SERVICES}`]);
    expect(told).toContain(`validating ${ordinals.filter((ordinal) => !isLacking(ordinal)).length}`);
    expect(told).toContain(
      `accepted ${ordinals.filter((ordinal) => !hasFinding(ordinal) && !isRejected(ordinal)).length}`,
    );
  });

  it('holds its services: a second cycle cannot start with them and is told who has them', async () => {
    const second = await draftWith(30, 'Segundo intento');

    const refused = await refusal(start(second.id));

    expect(refused).toMatchObject({
      code: 'cycles.already-settled',
      kind: 'conflict',
      params: { count: '30', cycles: '«Automático febrero»' },
    });
    expect(refused.details.map(({ pointer }) => pointer)).toEqual(
      Array.from({ length: 20 }, (_, index) => `P${String(index + 1).padStart(6, '0')}`),
    );
    expect(await readCycle(second.id)).toMatchObject({ status: 'draft' });
  });

  it('starts once: again is refused, but not the repetition of the same request', async () => {
    expect(await refusal(start(cycle.id))).toMatchObject({ code: 'cycles.already-started' });
    expect(
      await refusal(
        bus().ask(
          putSelection,
          { cycleId: cycle.id, selectionId: USER, ids: null, fromCycleId: null, ifMatch: null },
          { actor },
        ),
      ),
    ).toMatchObject({
      code: 'cycles.already-started',
    });
  });
});

describe('a draft', () => {
  it('refuses a taken name in whatever case, a wrong period and an empty name', async () => {
    const body = { name: 'Único', market: 'regulated', period: '2026-03', mode: 'manual', dryRun: null } as const;
    await bus().ask(createCycle, body, { actor });

    expect(await refusal(bus().ask(createCycle, { ...body, name: ' ÚNICO ' }, { actor }))).toMatchObject({
      code: 'cycles.name-taken',
      params: { name: 'ÚNICO', period: '2026-03' },
    });
    expect(
      (await refusal(bus().ask(createCycle, { ...body, name: ' ', period: '2026-13' }, { actor }))).details.map(
        ({ pointer }) => pointer,
      ),
    ).toEqual(['/name', '/period']);
  });

  it('does not start without services, nor under an old version', async () => {
    const { id, version } = await bus().ask(
      createCycle,
      { name: 'Vacío', market: 'regulated', period: '2026-03', mode: 'automatic', dryRun: null },
      { actor },
    );

    expect(await refusal(start(id))).toMatchObject({ code: 'cycles.nothing-selected' });
    expect(await refusal(start(id, { ifMatch: version + 1 }))).toMatchObject({ code: 'cycles.stale', kind: 'stale' });
    expect(await refusal(start(USER))).toMatchObject({ code: 'cycles.not-found' });
  });

  it('is seen by its company only, newest first, page by page', async () => {
    const filter = { period: '2026-03', status: 'draft' };
    const first = await bus().ask(listCycles, { ...filter, limit: 1, cursor: null }, { actor });
    const second = await bus().ask(listCycles, { ...filter, limit: 1, cursor: first.nextCursor }, { actor });
    const other = await bus().ask(
      listCycles,
      { ...filter, limit: 10, cursor: null },
      { actor: { ...actor, companyId: USER } },
    );

    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['Vacío', 'Único']);
    expect([first.total, second.nextCursor, other.items]).toEqual([2, null, []]);
    expect(
      await refusal(bus().ask(listCycles, { ...filter, status: '', limit: 1, cursor: first.nextCursor }, { actor })),
    ).toMatchObject({
      code: 'cycles.cursor',
    });
  });
});
