import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { Inject, Injectable, Module, type Provider } from '@nestjs/common';
import { countServices } from '@kantia/contracts/customers/operations/count-services.v1';
import { getCompany } from '@kantia/contracts/customers/operations/get-company.v1';
import { listServicesInForce } from '@kantia/contracts/customers/operations/list-services.v1';
import { findServices } from '@kantia/contracts/cycles/operations/find-services.v1';
import { cycleChanged } from '@kantia/contracts/cycles/cycle-changed.v1';
import { servicesMoved } from '@kantia/contracts/cycles/services-moved.v1';
import type { Owner, PayloadOf, ReplyOf, RequestOf } from '@kantia/contracts/define';
import { getCycleMetrics } from '@kantia/contracts/metrics/operations/get-cycle-metrics.v1';
import { getDashboard } from '@kantia/contracts/metrics/operations/get-dashboard.v1';
import { listDashboardServices } from '@kantia/contracts/metrics/operations/list-dashboard-services.v1';
import { present } from '@kantia/kernel/assert';
import { Bus } from '@kantia/platform/ports/bus';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { Units, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { startService, type RunningService } from '@kantia/platform/start-service';
import { startNats, startPostgres } from '@kantia/platform/testing/servers';
import { z } from 'zod';
import { metricsConfig } from '../src/metrics.config.js';
import { MetricsModule } from '../src/metrics.module.js';

export const COMPANY = '0190a000-0000-7000-8000-000000000001';
export const CYCLE = '0190c000-0000-7000-8000-000000000001';
export const PERIOD = '2026-02';

const COUNT = Symbol('services in force');

@Injectable()
@Answers(countServices)
class CountServices implements OperationHandler<typeof countServices> {
  constructor(@Inject(COUNT) private readonly inForce: { count: number }) {}
  answer() {
    return Promise.resolve({ count: this.inForce.count });
  }
}

@Injectable()
@Answers(getCompany)
class GetCompany implements OperationHandler<typeof getCompany> {
  answer(_request: unknown, { actor }: UnitOfWork) {
    const company = { name: 'Prueba', country: 'CO', currency: 'COP', timeZone: 'America/Bogota' };
    return Promise.resolve({ id: actor.companyId, ...company });
  }
}

/** Points of `idOf('p', n)`, in the order of their numbers. */
@Injectable()
@Answers(listServicesInForce)
class ListServices implements OperationHandler<typeof listServicesInForce> {
  constructor(@Inject(COUNT) private readonly inForce: { count: number }) {}
  answer({ payload }: Asked<typeof listServicesInForce>) {
    const all = Array.from({ length: this.inForce.count }, (_, index) => ({
      supplyPointId: idOf('p', index + 1),
      supplyPointCode: `P${index + 1}`,
      contractCode: 'K',
      customerName: `Cliente ${index + 1}`,
    }));
    const items = all.filter(({ supplyPointCode }) => supplyPointCode > payload.afterPoint).slice(0, payload.limit);
    return Promise.resolve({ items });
  }
}

@Injectable()
@Answers(findServices)
class FindServices implements OperationHandler<typeof findServices> {
  answer({ payload }: Asked<typeof findServices>) {
    const items = payload.services.map(({ cycleId, ordinal }) => ({
      cycleId,
      ordinal,
      cycleName: 'Febrero',
      supplyPointId: idOf('p', ordinal),
      supplyPointCode: `P${ordinal}`,
      contractCode: 'K',
      customerName: `Cliente ${ordinal}`,
      stage: 'settled' as const,
      outcome: 'ok',
      findings: [],
      waitingFor: [],
      statement: null,
    }));
    return Promise.resolve({ items });
  }
}

/** Stand for the owners of events, whose streams only they may write, and for those who answer. */
@Module({})
class NeighbourModule {}

export type Moved = PayloadOf<typeof servicesMoved>;
export type Changed = PayloadOf<typeof cycleChanged>;
type Dashboard = ReplyOf<typeof getDashboard>;

export interface TestMetrics {
  /** What `customers` answers. */
  readonly inForce: { count: number };
  readonly metrics: RunningService;
  publish(publish: (work: UnitOfWork) => void, owner?: Owner): Promise<void>;
  services(request: Partial<RequestOf<typeof listDashboardServices>>): Promise<ReplyOf<typeof listDashboardServices>>;
  readonly natsUrl: string;
  dashboard(request?: Partial<RequestOf<typeof getDashboard>>, companyId?: string): Promise<Dashboard>;
  cycle(companyId?: string): Promise<ReplyOf<typeof getCycleMetrics>>;
  close(): Promise<void>;
}

const EVERYTHING: RequestOf<typeof listDashboardServices> = {
  period: PERIOD,
  market: 'regulated',
  cycleId: null,
  node: '',
  resident: false,
  state: '',
  from: '',
  to: '',
  cause: '',
  settled: '',
  pending: null,
  allVersions: null,
  limit: 50,
  cursor: null,
};

/** Metrics on real servers, with stand-ins for those whose events and answers it reads. */
export async function runMetrics(): Promise<TestMetrics> {
  const folder = await mkdtemp(join(tmpdir(), 'kantia-metrics-'));
  const [postgres, nats] = [await startPostgres(), await startNats()];
  const envOf = async (name: string) => {
    const { url, ownerUrl } = await postgres.createDatabase(`kantia_${name.replaceAll('-', '_')}`);
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
  const inForce = { count: 0 };
  const answers: Partial<Record<Owner, readonly Provider[]>> = {
    customers: [{ provide: COUNT, useValue: inForce }, CountServices, GetCompany, ListServices],
    cycles: [FindServices],
  };
  const neighbours = new Map<Owner, RunningService>();
  for (const name of ['cycles', 'customers', 'validation', 'settlement', 'inputs', 'billing-gateway'] as const) {
    const module = { module: NeighbourModule, providers: [...(answers[name] ?? [])] };
    neighbours.set(name, await startService({ name, module, migrations, config: z.object({}) }, await envOf(name)));
  }
  const metrics = await startService(
    { name: 'metrics', module: MetricsModule, migrations, config: metricsConfig },
    await envOf('metrics'),
  );
  const actorOf = (companyId: string) => ({ companyId, userId: null, roles: [] });
  const bus = metrics.app.get(Bus);
  return {
    inForce,
    metrics,
    natsUrl: nats.url,
    publish: (publish, owner = 'cycles') =>
      present(neighbours.get(owner), 'every owner runs')
        .app.get(Units)
        .run(actorOf(COMPANY), async (work) => publish(work)),
    services: (request) => bus.ask(listDashboardServices, { ...EVERYTHING, ...request }, { actor: actorOf(COMPANY) }),
    dashboard: (request = {}, companyId = COMPANY) =>
      bus.ask(
        getDashboard,
        { period: PERIOD, market: 'regulated', cycleId: null, pending: null, allVersions: null, ...request },
        { actor: actorOf(companyId) },
      ),
    cycle: (companyId = COMPANY) => bus.ask(getCycleMetrics, { cycleId: CYCLE }, { actor: actorOf(companyId) }),
    async close() {
      for (const { app } of [metrics, ...neighbours.values()]) await app.close();
      await nats.stop();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const PATIENCE_MS = 20_000;

export async function until<T>(look: () => Promise<T>, isDone: (value: T) => boolean): Promise<T> {
  for (const began = performance.now(); ;) {
    const value = await look();
    if (isDone(value)) return value;
    if (performance.now() - began > PATIENCE_MS)
      throw new Error(`not within ${PATIENCE_MS} ms: ${inspect(value, { depth: 5 })}`);
    await sleep(50);
  }
}

const START = Date.parse('2026-03-01T10:00:00.000Z');
export const at = (seconds: number) => new Date(START + seconds * 1_000);

export function aMove({
  to = 'selected',
  ...changed
}: Partial<Moved> & { readonly to?: Moved['steps'][number]['to'] }): Moved {
  return {
    cycleId: CYCLE,
    market: 'regulated',
    period: PERIOD,
    from: null,
    steps: [{ to, cause: 'test' }],
    ordinals: [1, 2, 3],
    userId: null,
    at: at(0),
    totals: [],
    energies: [],
    serviceIds: null,
    supplyPointIds: null,
    ...changed,
  };
}

export function aHead(changed: Partial<Changed>): Changed {
  return {
    cycleId: CYCLE,
    name: 'Febrero',
    dryRun: null,
    market: 'regulated',
    period: PERIOD,
    mode: 'automatic',
    status: 'running',
    serviceCount: 3,
    counts: [],
    manifestHash: null,
    resultHash: null,
    at: at(0),
    ...changed,
  };
}

/** Ids of services and supply points by number. */
export const idOf = (kind: 's' | 'p', number: number) =>
  `0190${kind === 's' ? 'e' : 'f'}000-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const named = (ordinals: readonly number[], first = 0) => ({
  serviceIds: ordinals.map((ordinal) => idOf('s', first + ordinal)),
  supplyPointIds: ordinals.map((ordinal) => idOf('p', ordinal)),
});
