import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '@playwright/test';
import type { ApiClient, Page as Answer } from '../../../deploy/src/demo/api-client.js';
import { PORTFOLIOS } from '../../../deploy/src/demo/portfolios/catalogue.js';
import { loadDemoCycle } from '../../../deploy/src/demo/run-cycle.js';
import { ANDINA } from '../../../deploy/src/local-companies.js';
import { expectAccessible, type ScreensWorld } from '../screens-world.js';

const PREFIX = 'SIM-';
const NAME = `Ensayo ${PREFIX}`;
const SERVICES = 3;

/** A dry run that was right becomes the cycle of the month: what was rehearsed is what is billed. */
export function rehearsal(world: ScreensWorld): void {
  describe('a dry run that is promoted', () => {
    const portfolio = PORTFOLIOS.andina;
    let page: Page;
    let api: ApiClient;
    let id = '';
    let rehearsed: readonly number[] = [];
    const stage = (word: string) => page.getByRole('button', { name: `${word} ${SERVICES}`, exact: true });
    const promote = () => page.getByRole('button', { name: 'Promover a ciclo' });
    /** Pesos of each service, as the list has them. */
    const amounts = async () => {
      const rows = await page.getByRole('grid', { name: 'Servicios del ciclo' }).getByRole('row').allInnerTexts();
      return rows.slice(1).map((row) => pesosOf(row));
    };
    const invoices = async () => (await api.get<Answer<unknown>>(`/invoices?cycleId=${id}&limit=50`)).items;

    beforeAll(async () => {
      api = await world.api(ANDINA);
      await api.importCustomers(portfolio.sheet(PREFIX, SERVICES));
      const path = `/cycles/new?mode=automatic&dryRun=yes&name=${encodeURIComponent(NAME)}`;
      page = await world.signIn(ANDINA, { path });
    }, 120_000);
    afterAll(() => page?.context().close());

    it('is settled like a cycle, and sends nothing', async () => {
      await page.getByRole('button', { name: 'Crear y seleccionar clientes' }).click();
      await page.waitForURL(/\/selection/);
      id = new URL(page.url()).pathname.split('/')[2] ?? '';
      const draft = { name: NAME, portfolio, period: world.period, prefix: PREFIX, services: SERVICES };
      expect(await loadDemoCycle(api, draft)).toBe(id);
      await api.post(`/cycles/${id}/start`);
      await page.goto(`/cycles/${id}`);
      await page.getByText('Esto es una simulación').waitFor();
      await stage('Aprobado').waitFor({ timeout: 60_000 });
      await page.locator(`[role=grid][aria-rowcount="${SERVICES + 1}"]`).waitFor();
      rehearsed = await amounts();

      expect(rehearsed).toHaveLength(SERVICES);
      expect(Math.min(...rehearsed)).toBeGreaterThan(0);
      expect(await invoices()).toEqual([]);
    }, 120_000);

    it('becomes a cycle once that is confirmed, and not by the first click', async () => {
      await promote().click();
      const dialog = page.getByRole('dialog', { name: 'Promover a ciclo' });
      await dialog.getByText(/^La simulación se vuelve ciclo/).waitFor();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Cancelar' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await page.getByText('Esto es una simulación').count()).toBe(1);

      await promote().click();
      await dialog.getByRole('button', { name: 'Promover a ciclo' }).click();
      await page.getByText('Esto es una simulación').waitFor({ state: 'detached' });
      await dialog.waitFor({ state: 'detached' });
    });

    it('goes on to accepted invoices, of the amounts that were rehearsed', async () => {
      await stage('Aceptada').waitFor({ timeout: 60_000 });
      await page.reload();
      const settled = page.getByText('Valor liquidado');
      await settled.waitFor();
      await page.locator(`[role=grid][aria-rowcount="${SERVICES + 1}"]`).waitFor();

      expect(await amounts()).toEqual(rehearsed);
      expect(pesosOf(await settled.innerText())).toBe(rehearsed.reduce((sum, amount) => sum + amount));
      expect(await invoices()).toHaveLength(SERVICES);
      expect(await promote().count()).toBe(0);
    }, 120_000);
  });
}

/** The first amount of a text, in whole pesos. */
function pesosOf(text: string): number {
  return Number((/\$\s([\d.]+)/.exec(text)?.[1] ?? '').replaceAll('.', ''));
}
