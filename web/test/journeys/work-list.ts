import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '@playwright/test';
import { until, type ApiClient, type CycleJson } from '../../../deploy/src/demo/api-client.js';
import { codesOf } from '../../../deploy/src/demo/portfolio.js';
import { PORTFOLIOS } from '../../../deploy/src/demo/portfolios/catalogue.js';
import { loadDemoCycle } from '../../../deploy/src/demo/run-cycle.js';
import { ANDINA } from '../../../deploy/src/local-companies.js';
import { expectAccessible, type ScreensWorld } from '../screens-world.js';
import { approveNow } from './approve.js';

const PREFIX = 'TRA-';
const NAME = `Pendientes ${PREFIX}`;
const SERVICES = 4;
/** Of a cycle whose readings nobody has loaded; everything else of the month is there. */
const PARKED = { prefix: 'ESP-', name: 'Sin lecturas ESP-', services: 2 } as const;
const READINGS = 'co.register-readings';
const WAITS = 'Espera: lecturas de medidores';
/** Column of the money at stake, after the tick. */
const STAKE = 6;

interface Services {
  readonly items: readonly { readonly serviceId: string; readonly statement: { readonly total: string } | null }[];
}

/** What waits for people in all cycles, the most money and the oldest first: case by case, and many of a cycle at once. */
export function workList(world: ScreensWorld): void {
  describe('the work list', () => {
    let page: Page;
    let id = '';
    let parked = '';
    const chip = (words: string) => page.getByRole('button', { name: words, exact: true });
    const grid = () => page.getByRole('grid', { name: 'Lo que espera a una persona' });
    const rows = (count: number) => page.locator(`[role=grid][aria-rowcount="${count + 1}"]`).waitFor();

    beforeAll(async () => {
      const portfolio = PORTFOLIOS.andina;
      const [api, approver] = [await world.api(ANDINA), await world.api(ANDINA, 'aprobador')];
      await api.importCustomers(portfolio.sheet(PREFIX, SERVICES));
      const draft = { name: NAME, portfolio, period: world.period, prefix: PREFIX, services: SERVICES };
      id = await loadDemoCycle(api, { ...draft, mode: 'manual' });
      await api.post(`/cycles/${id}/start`);
      const standing = (stage: string, count: number) =>
        until(`${count} in ${stage}`, async () => {
          const cycle = await api.get<CycleJson>(`/cycles/${id}`);
          return cycle.counts.byStage[stage] === count ? cycle : null;
        });
      const { version } = await standing('validated', SERVICES);
      const { items } = await api.get<Services>(`/cycles/${id}/services`);
      const aside = {
        ids: items.slice(0, 1).map(({ serviceId }) => serviceId),
        reason: 'reading',
        note: 'Por confirmar',
      };
      await api.post(`/cycles/${id}/reviews`, aside, version);
      await standing('in-review', 1);
      await approveNow(approver, id, 'validation');
      await standing('settled', SERVICES - 1);
      page = await world.signIn(ANDINA, { path: '/cycles' });
    }, 180_000);
    afterAll(() => page?.context().close());

    it('is one key away, and has the most money of one age first', async () => {
      await page.getByRole('grid', { name: 'Ciclos' }).waitFor();
      await page.keyboard.press('g');
      await page.keyboard.press('v');
      await page.getByRole('heading', { name: 'Revisión', level: 1 }).waitFor();
      await grid().waitFor();
      await page.getByRole('combobox', { name: 'Ciclo' }).fill(PREFIX);
      await page.getByRole('option', { name: new RegExp(`^${NAME} · .* · ${SERVICES}$`) }).click();
      await rows(SERVICES);
      const cells = await grid()
        .locator(`[role=gridcell]:nth-child(${STAKE + 1})`)
        .allInnerTexts();
      const stakes = cells.map((text) => Number(text.replaceAll(/\D/g, '')));

      // What was never settled and has no month before it has no known money: it comes last.
      expect(cells.at(-1)).toBe('—');
      expect(stakes.slice(0, -1)).toEqual(stakes.slice(0, -1).toSorted((one, other) => other - one));
      expect(Math.min(...stakes.slice(0, -1))).toBeGreaterThan(0);
      await chip('En revisión 1').waitFor();
    });

    it('opens a case, which is decided there and shown in its cycle', async () => {
      await chip('En revisión 1').click();
      await rows(1);
      await grid().focus();
      await page.keyboard.press('Enter');
      const drawer = page.getByRole('dialog', { name: 'Servicio del ciclo' });
      await drawer.getByText('Lectura dudosa · Por confirmar').waitFor();
      await expectAccessible(page);
      const link = drawer.getByRole('link', { name: `Abrir en su ciclo: ${NAME}` });
      expect(await link.getAttribute('href')).toMatch(new RegExp(`^/cycles/${id}\\?stage=in-review&service=`));

      await drawer.getByRole('button', { name: 'Devolver donde estaba' }).click();
      const sure = page.getByRole('dialog', { name: 'Devolver donde estaba' });
      await sure.getByRole('button', { name: 'Devolver 1' }).click();
      await page.getByText('No quedan servicios en este filtro').waitFor();
    });

    it('decides for many of a cycle at once', async () => {
      await page.goto(`/work?cycle=${id}&stage=settled`);
      await rows(SERVICES - 1);
      await page.getByRole('checkbox', { name: 'Marcar lo cargado' }).check();
      const bar = page.getByRole('region', { name: 'Lo seleccionado' });
      await bar.getByRole('button', { name: 'Marcar para revisión' }).click();
      const dialog = page.getByRole('dialog', { name: 'Marcar para revisión' });
      await dialog.getByRole('button', { name: `Marcar ${SERVICES - 1}` }).click();

      await chip(`En revisión ${SERVICES - 1}`).waitFor();
      await page.getByText('Nada espera en este filtro').waitFor();
    });

    it('says what a service without its inputs waits for, and leads to where they are loaded', async () => {
      const api = await world.api(ANDINA);
      parked = await park(api, world.period);
      await page.goto(`/work?cycle=${parked}&stage=awaiting-inputs`);
      await rows(PARKED.services);
      const cells = await grid().getByRole('gridcell', { name: WAITS, exact: true }).count();
      expect(cells).toBe(PARKED.services);
      await grid().focus();
      await page.keyboard.press('Enter');
      const drawer = page.getByRole('dialog', { name: 'Servicio del ciclo' });
      await drawer.getByText(WAITS, { exact: true }).waitFor();
      await expectAccessible(page);

      await page.goto(`/cycles/${parked}?stage=awaiting-inputs`);
      const results = page.getByRole('grid', { name: 'Servicios del ciclo' });
      await results.getByRole('gridcell', { name: WAITS, exact: true }).first().click();
      await drawer.getByText(WAITS, { exact: true }).waitFor();
      await drawer.getByRole('link', { name: 'Ver los insumos del ciclo' }).click();
      await page.getByRole('heading', { name: 'Insumos requeridos' }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/cycles/${parked}/inputs`);
    });

    it('no longer has them once what they waited for has come', async () => {
      const api = await world.api(ANDINA);
      const { prefix, services } = PARKED;
      const text = PORTFOLIOS.andina.files(prefix, services, world.period)[READINGS]?.() ?? '';
      await api.loadInput(READINGS, world.period, text);
      await page.goto(`/cycles/${parked}`);
      await page.getByRole('button', { name: `Aceptada ${services}`, exact: true }).waitFor({ timeout: 60_000 });
      await page.locator(`[role=grid][aria-rowcount="${services + 1}"]`).waitFor();

      expect(await page.getByText(/^Espera:/).count()).toBe(0);
    }, 120_000);
  });
}

/** A cycle that is started before its readings are there; answers its id once all of it waits. */
async function park(api: ApiClient, period: string): Promise<string> {
  const { prefix, name, services } = PARKED;
  const { sheet, market } = PORTFOLIOS.andina;
  await api.importCustomers(sheet(prefix, services));
  const selection = await api.post<{ id: string }>('/selections', { codes: codesOf(prefix, services) });
  const { id } = await api.post<CycleJson>('/cycles', { name, market, period, mode: 'automatic' });
  await api.put(`/cycles/${id}/selection`, { selectionId: selection.id });
  await api.post(`/cycles/${id}/start`);
  await until('the cycle to wait for its inputs', async () => {
    const { status } = await api.get<CycleJson>(`/cycles/${id}`);
    return status === 'awaiting-inputs' ? true : null;
  });
  return id;
}
