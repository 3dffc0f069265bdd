import { setTimeout as sleep } from 'node:timers/promises';
import { addMonths } from '@kantia/kernel/period';
import { until, type ApiClient, type CycleJson, type Page } from '../../../deploy/src/demo/api-client.js';
import type { DemoPortfolio } from '../../../deploy/src/demo/portfolio.js';
import { loadDemoCycle, runDemoCycle, type DemoCycle } from '../../../deploy/src/demo/run-cycle.js';
import { faultsOf } from '../journeys/provider-faults.js';
import type { ScreensWorld } from '../screens-world.js';
import type { Known } from './recording.js';

interface Pending {
  readonly version: number;
  readonly counts: CycleJson['counts'];
  readonly toApprove: readonly { readonly stage: string; readonly contentHash: string }[];
}
interface Point {
  readonly id: string;
  readonly customerId: string;
}
interface Service {
  readonly serviceId: string;
}

const [SETTLED, MANUAL, DRAFT] = [
  { prefix: 'BAS-', services: 24 },
  { prefix: 'BAM-', services: 8 },
  { prefix: 'BAD-', services: 6 },
] as const;
const REJECTED_EVERY = 9;
const UNREAD = 2;
const DOLLAR = {
  CO: ['co.exchange-rate', (day: string) => `fecha;trm\n${day};4101.02\n`],
  PE: ['pe.exchange-rate', (day: string) => `fecha;compra;venta\n${day};3.74;3.75\n`],
} as const;
const sum = (counts: Readonly<Record<string, number>>, stages: readonly string[]) =>
  stages.reduce((total, stage) => total + (counts[stage] ?? 0), 0);

/** Makes a company's months in which every screen has something to show: also what was rejected, waits, is reviewed, or is a draft. */
export async function furnish(world: ScreensWorld, portfolio: DemoPortfolio): Promise<Known> {
  const api = await world.api(portfolio.company);
  const period = world.period;
  const previous = addMonths(period, -1);
  const usual = { portfolio, progress: () => undefined };
  for (const { prefix, services } of [SETTLED, MANUAL, DRAFT])
    await api.importCustomers(portfolio.sheet(prefix, services));
  await runDemoCycle(api, { ...usual, ...SETTLED, name: 'Región Norte', period: previous });
  const [kind, rate] = DOLLAR[portfolio.company.country];
  await api.loadInput(kind, period, rate(`${period}-28`));
  await faultsOf(world, { rejectEvery: REJECTED_EVERY });
  const cycle = await settleBut(api, { ...usual, ...SETTLED, name: 'Región Norte', period });
  await faultsOf(world, { rejectEvery: 0 });
  const manual = await stopForApproval(api, { ...usual, ...MANUAL, name: 'Telemedida', period });
  const chosen = await draftWithSelection(api, { ...usual, ...DRAFT, name: 'Región Sur', period });
  const head = { market: portfolio.market, period };
  const draft = await api.post<CycleJson>('/cycles', { ...head, name: 'Bache 2', mode: 'automatic' });
  const other = await dryRun(api, { ...head, name: 'Simulación' }, cycle);
  const { items } = await api.get<Page<Point>>(`/supply-points?q=${SETTLED.prefix}000003&limit=1`);
  const [found] = items;
  if (!found) throw new Error('the portfolio has its fourth point');
  // Metrics folds what came last, and the provider has answered.
  await sleep(3_000);
  return {
    period,
    previous,
    cycle,
    manual,
    chosen,
    draft: draft.id,
    other,
    customer: found.customerId,
    point: found.id,
  };
}

/** A cycle in which the last readings are missing: the others go to the end. */
async function settleBut(api: ApiClient, cycle: DemoCycle): Promise<string> {
  const readings = Object.entries(cycle.portfolio.files(cycle.prefix, cycle.services, cycle.period)).find(([kind]) =>
    kind.endsWith('register-readings'),
  );
  if (!readings) throw new Error('the portfolio has readings of registers');
  const [kind, text] = readings;
  const lines = text().trimEnd().split('\n');
  const files = { [kind]: () => `${lines.slice(0, -UNREAD).join('\n')}\n` };
  const id = await loadDemoCycle(api, { ...cycle, files });
  await api.post(`/cycles/${id}/start`);
  await until('the answers of the provider', async () => {
    const { counts } = await api.get<CycleJson>(`/cycles/${id}`);
    const done = sum(counts.byStage, ['accepted', 'rejected', 'validation-failed', 'settlement-failed']);
    return done + sum(counts.byStage, ['awaiting-inputs']) === cycle.services && done > 0 ? true : null;
  });
  return id;
}

/** A manual cycle that waits for the approval of what is settled, with one service in review. */
async function stopForApproval(api: ApiClient, cycle: DemoCycle): Promise<string> {
  const id = await loadDemoCycle(api, { ...cycle, mode: 'manual' });
  await api.post(`/cycles/${id}/start`);
  const waiting = (stage: string) =>
    until(`the approval of ${stage}`, async () => {
      const found = await api.get<Pending>(`/cycles/${id}`);
      const hash = found.toApprove.find((each) => each.stage === stage)?.contentHash;
      return hash ? { version: found.version, hash } : null;
    });
  const { version, hash } = await waiting('validation');
  await api.post(`/cycles/${id}/approvals`, { stage: 'validation', contentHash: hash }, version);
  const settled = await waiting('settlement');
  const { items } = await api.get<Page<Service>>(`/cycles/${id}/services?limit=1`);
  const review = { ids: items.map(({ serviceId }) => serviceId), reason: 'reading', note: 'Se confirma con el lector' };
  await api.post(`/cycles/${id}/reviews`, review, settled.version);
  return id;
}

async function draftWithSelection(api: ApiClient, cycle: DemoCycle): Promise<string> {
  const id = await loadDemoCycle(api, cycle);
  const [kind = '', text] =
    Object.entries(cycle.portfolio.files(cycle.prefix, cycle.services, cycle.period)).find(([code]) =>
      code.endsWith('register-readings'),
    ) ?? [];
  const [header = '', ...rows] = (text?.() ?? '').trimEnd().split('\n');
  const column = header.split(';').indexOf('lectura_actual');
  const unreadable = (row: string) => row.split(';').with(column, 'sin lectura').join(';');
  const wrong = [header, ...rows.map((row, at) => (at < UNREAD ? unreadable(row) : row))];
  const { items } = await api.upload<{ items: readonly { id: string }[] }>(
    '/inputs',
    { kind, period: cycle.period, decimal: 'point' },
    { name: 'lecturas-sur.csv', text: `${wrong.join('\n')}\n` },
  );
  await until('the reading of the wrong file', async () => {
    const { status } = await api.get<{ status: string }>(`/inputs/${items[0]?.id ?? ''}`);
    return status === 'received' || status === 'reading' ? null : true;
  });
  return id;
}

async function dryRun(api: ApiClient, head: object, fromCycleId: string): Promise<string> {
  const { id, serviceCount } = await api.post<CycleJson>('/cycles', { ...head, mode: 'automatic', dryRun: true });
  await api.put(`/cycles/${id}/selection`, { fromCycleId });
  await api.post(`/cycles/${id}/start`);
  await until('the end of the dry run', async () => {
    const { counts } = await api.get<CycleJson>(`/cycles/${id}`);
    const moving = sum(counts.byStage, ['selected', 'validating', 'validated', 'settling']);
    return moving === 0 && sum(counts.byStage, Object.keys(counts.byStage)) > serviceCount ? true : null;
  });
  return id;
}
