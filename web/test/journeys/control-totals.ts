import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMonths } from '@kantia/kernel/period';
import type { Page } from '@playwright/test';
import { until, type CycleJson } from '../../../deploy/src/demo/api-client.js';
import { PORTFOLIOS } from '../../../deploy/src/demo/portfolios/catalogue.js';
import { loadDemoCycle } from '../../../deploy/src/demo/run-cycle.js';
import { ANDINA } from '../../../deploy/src/local-companies.js';
import { expectAccessible, type ScreensWorld } from '../screens-world.js';
import { approveNow } from './approve.js';

const PREFIX = 'CTL-';
const NAME = `Con control ${PREFIX}`;
const SERVICES = 2;

/** Where the market says something else than what was settled, nobody sends without having looked at the difference. */
export function controlTotals(world: ScreensWorld): void {
  describe('a cycle whose total is not that of the market', () => {
    let page: Page;
    let id = '';
    const stage = (word: string) => page.getByRole('button', { name: `${word} ${SERVICES}`, exact: true });
    const dialog = () => page.getByRole('dialog', { name: 'Enviar a facturación' });
    const send = () => dialog().getByRole('button', { name: `Enviar ${SERVICES} facturas` });
    const reviewed = () => dialog().getByRole('checkbox', { name: /^Revisé la diferencia/ });

    beforeAll(async () => {
      // A month of its own: the totals of the market are those of all cycles of a month.
      const period = addMonths(world.period, -1);
      const portfolio = PORTFOLIOS.andina;
      const [api, approver] = [await world.api(ANDINA), await world.api(ANDINA, 'aprobador')];
      await api.importCustomers(portfolio.sheet(PREFIX, SERVICES));
      const draft = { name: NAME, portfolio, period, prefix: PREFIX, services: SERVICES };
      id = await loadDemoCycle(api, { ...draft, mode: 'manual' });
      await api.post(`/cycles/${id}/start`);
      const standing = (at: string) =>
        until(`all in ${at}`, async () => {
          const { counts } = await api.get<CycleJson>(`/cycles/${id}`);
          return counts.byStage[at] === SERVICES ? true : null;
        });
      await standing('validated');
      await approveNow(approver, id, 'validation');
      await standing('settled');
      await approveNow(approver, id, 'settlement');
      await standing('approved');
      await api.loadInput('any.market-totals', period, 'mercado;componente;kwh;valor\nregulado;generacion;1;\n');
      page = await world.signIn(ANDINA, { account: 'aprobador', path: `/cycles/${id}` });
    }, 180_000);
    afterAll(() => page?.context().close());

    it('shows what differs before it is sent, component by component', async () => {
      await page.getByRole('button', { name: 'Enviar a facturación', exact: true }).click();
      const table = dialog().getByRole('table', { name: 'Totales de control' });
      await table.waitFor();
      const [, ...rows] = await table.getByRole('row').allInnerTexts();

      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatch(/^Generación · fuera de tolerancia\t1\t\d{1,3}(\.\d{3})*(,\d+)?\t—\t/);
      await dialog()
        .getByRole('alert')
        .getByText(/^Lo liquidado se aparta de los totales del mercado/)
        .waitFor();
      await expectAccessible(page);
    });

    it('is sent only by who says that she looked at the difference, whatever else she typed', async () => {
      const label = dialog().locator('label', { hasText: '«' });
      const asked = /«(.+)»/.exec((await label.innerText()).replaceAll('\u00A0', ' '))?.[1] ?? '';
      await dialog().getByRole('textbox').fill(asked);
      expect(await send().isDisabled()).toBe(true);
      await reviewed().check();
      expect(await send().isEnabled()).toBe(true);
      await reviewed().uncheck();
      expect(await send().isDisabled()).toBe(true);

      await reviewed().check();
      await send().click();
      await stage('Aceptada').waitFor({ timeout: 60_000 });
    }, 120_000);

    it('keeps in its history that the difference was accepted, and by whom', async () => {
      await page.getByRole('button', { name: 'Más acciones del ciclo' }).click();
      await page.getByRole('menuitem', { name: 'Historia del ciclo' }).click();
      const timeline = page.getByRole('list', { name: 'Línea de tiempo' });
      const accepted = timeline.getByRole('listitem').filter({ hasText: 'Diferencia con el mercado aceptada' });
      await accepted.waitFor();

      expect(await accepted.innerText()).toContain('Andrés Aprobador');
    });
  });
}
