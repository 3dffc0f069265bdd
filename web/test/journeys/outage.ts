import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '@playwright/test';
import { until, type ApiClient, type CycleJson } from '../../../deploy/src/demo/api-client.js';
import { PORTFOLIOS } from '../../../deploy/src/demo/portfolios/catalogue.js';
import { loadDemoCycle } from '../../../deploy/src/demo/run-cycle.js';
import { ANDINA } from '../../../deploy/src/local-companies.js';
import { expectAccessible, type ScreensWorld } from '../screens-world.js';
import { approveNow } from './approve.js';

const PREFIX = 'CAI-';
const SERVICES = 3;
const KILL_EVERY_MS = 200;

/** A service dies in the middle of a cycle: the screen says which stage waits, and since when; it goes on and the words leave. */
export function outage(world: ScreensWorld): void {
  describe('a service that dies in the middle of a cycle', () => {
    let page: Page;
    let approver: ApiClient;
    let id = '';
    let killer: ReturnType<typeof setInterval> | undefined;
    const stage = (word: string) => page.getByRole('button', { name: `${word} ${SERVICES}`, exact: true });
    const told = () => page.getByRole('status').filter({ hasText: 'Una etapa espera' });

    beforeAll(async () => {
      const [api, portfolio] = [await world.api(ANDINA), PORTFOLIOS.andina];
      approver = await world.api(ANDINA, 'aprobador');
      await api.importCustomers(portfolio.sheet(PREFIX, SERVICES));
      const draft = { name: `Caída ${PREFIX}`, portfolio, period: world.period, prefix: PREFIX, services: SERVICES };
      id = await loadDemoCycle(api, { ...draft, mode: 'manual' });
      await api.post(`/cycles/${id}/start`);
      page = await world.signIn(ANDINA, { path: `/cycles/${id}` });
    }, 120_000);
    afterAll(async () => {
      clearInterval(killer);
      await page?.context().close();
    });

    it('shows which stage waits, and that nobody has to do anything', async () => {
      await until('the stop at validation', async () => {
        const cycle = await approver.get<CycleJson>(`/cycles/${id}`);
        return cycle.counts.byStage['validated'] === SERVICES ? cycle : null;
      });
      const kills = new Set<number>();
      // Whenever the supervisor brings it back.
      killer = setInterval(() => {
        const { settlement } = world.stack.pids();
        if (!settlement || kills.has(settlement)) return;
        kills.add(settlement);
        process.kill(settlement, 'SIGKILL');
      }, KILL_EVERY_MS);
      await until('the first kill', async () => kills.size || null);
      await approveNow(approver, id, 'validation');
      await stage('En liquidación').waitFor();
      expect(await told().count()).toBe(0);

      await told().waitFor({ timeout: 30_000 });
      expect(await told().innerText()).toMatch(
        new RegExp(`Liquidación: ${SERVICES} servicios esperan, sin avance desde las \\d{2}:\\d{2}:\\d{2}`),
      );
      await expectAccessible(page);
    }, 90_000);

    it('goes on by itself when the service is back, and shows nothing as running that has ended', async () => {
      clearInterval(killer);
      await stage('Por aprobar · liquidación').waitFor({ timeout: 60_000 });

      await told().waitFor({ state: 'detached' });
      expect(await page.getByRole('button', { name: /^En liquidación/ }).count()).toBe(0);
    }, 90_000);
  });
}
