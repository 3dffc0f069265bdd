import { describe, expect, it } from '@jest/globals';
import type { Period } from '@kantia/kernel/period';
import { until, type ApiClient, type CycleJson, type Page } from '../src/demo/api-client.js';
import { PORTFOLIOS } from '../src/demo/portfolios/catalogue.js';
import { loadDemoCycle } from '../src/demo/run-cycle.js';

interface World {
  readonly operator: ApiClient;
  readonly month: Period;
}
interface ServiceJson {
  readonly supplyPointCode: string;
  readonly statement: { readonly total: string; readonly resultHash: string } | null;
}
interface RehearsalJson extends CycleJson {
  readonly dryRun: boolean;
}

const [PREFIX, SERVICES] = ['REHEARSED-', 8];

/** A dry run through the public API, and the cycle that it becomes: the same result, byte for byte, this time with invoices. */
export function dryRun(world: () => World): void {
  describe('a dry run', () => {
    let rehearsed: RehearsalJson;
    let shown: readonly ServiceJson[] = [];
    const read = () => world().operator.get<RehearsalJson>(`/cycles/${rehearsed.id}`);
    const allIn = (stage: string) =>
      until(`the services to be ${stage}`, async () => {
        const cycle = await read();
        return cycle.status !== 'running' && cycle.counts.byStage[stage] === SERVICES ? cycle : null;
      });
    const results = async () => {
      const path = `/cycles/${rehearsed.id}/services?limit=100`;
      const { items } = await world().operator.get<Page<ServiceJson>>(path);
      return items.map(({ supplyPointCode, statement }) => ({
        supplyPointCode,
        statement: statement && { total: statement.total, resultHash: statement.resultHash },
      }));
    };
    const invoices = async () =>
      (await world().operator.get<Page<{ total: string }>>(`/invoices?cycleId=${rehearsed.id}&limit=100`)).items;

    it('is settled like a cycle, and bills nobody', async () => {
      const { operator, month } = world();
      const portfolio = PORTFOLIOS.andina;
      await operator.importCustomers(portfolio.sheet(PREFIX, SERVICES));
      const draft = { name: 'Ensayo del mes', market: portfolio.market, period: month, mode: 'automatic' };
      rehearsed = await operator.post<RehearsalJson>('/cycles', { ...draft, dryRun: true });
      const { name } = draft;
      await loadDemoCycle(operator, { name, portfolio, period: month, prefix: PREFIX, services: SERVICES });
      await operator.post(`/cycles/${rehearsed.id}/start`);
      rehearsed = await allIn('approved');
      shown = await results();

      expect(rehearsed).toMatchObject({ dryRun: true, resultHash: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect(shown.map(({ statement }) => statement)).not.toContain(null);
      expect(await invoices()).toEqual([]);
    }, 120_000);

    it('becomes by its promotion a cycle of the same result, which is billed', async () => {
      const { operator } = world();
      await operator.post(`/cycles/${rehearsed.id}/promote`, { note: 'Ensayado' }, rehearsed.version);
      const cycle = await allIn('accepted');

      expect(cycle).toMatchObject({ dryRun: false, status: 'completed', resultHash: rehearsed.resultHash });
      expect(cycle.manifestHash).toBe(rehearsed.manifestHash);
      expect(await results()).toEqual(shown);
      const billed = (await invoices()).map(({ total }) => total);
      expect(billed.toSorted()).toEqual(shown.flatMap(({ statement }) => statement?.total ?? []).toSorted());
      expect(await operator.post(`/cycles/${rehearsed.id}/verify`)).toMatchObject({ identical: true });
    }, 120_000);
  });
}
