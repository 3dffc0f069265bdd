import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '@playwright/test';
import type { ApiClient } from '../../../deploy/src/demo/api-client.js';
import { PORTFOLIOS } from '../../../deploy/src/demo/portfolios/catalogue.js';
import { runDemoCycle } from '../../../deploy/src/demo/run-cycle.js';
import { ANDINA } from '../../../deploy/src/local-companies.js';
import { expectAccessible, type ScreensWorld } from '../screens-world.js';

const PREFIX = 'COM-';
/** Of the cycle that it stops something in. */
const SECOND = 'COE-';
const SERVICES = 4;
/** Two of the readings are no real ones. */
const ESTIMATED = 2;
const CODE = 'validation.reading-estimated';
const ADDRESS = '/settings?setting=gate';

interface Policy {
  readonly gate: Readonly<Record<string, unknown>>;
  readonly version: number;
}

/** How a company judges statements before they go: set by an administrator, seen in the results of what is settled after. */
export function gate(world: ScreensWorld): void {
  describe('the release gate', () => {
    let admin: Page;
    let page: Page;
    let boss: ApiClient;
    let before: Policy;
    let cycleId = '';
    const panel = () => admin.getByRole('region', { name: 'Compuerta de salida' });
    const drawer = () => admin.getByRole('dialog', { name: 'Compuerta de salida' });
    const held = () => bands().getByRole('button', { name: `Retenida ${ESTIMATED}`, exact: true });
    const bands = () => page.getByRole('group', { name: 'Filtrar por compuerta' });

    /** An automatic cycle of these services, to its end. */
    const runWithEstimated = async (prefix: string) => {
      const operator = await world.api(ANDINA);
      await operator.importCustomers(PORTFOLIOS.andina.sheet(prefix, SERVICES));
      const own = PORTFOLIOS.andina.files(prefix, SERVICES, world.period);
      const readings = () => {
        let left = ESTIMATED;
        return (own['co.register-readings']?.() ?? '').replaceAll(';REAL', (real) => (left-- > 0 ? ';ESTIMADA' : real));
      };
      const options = { name: `Compuerta ${prefix}`, portfolio: PORTFOLIOS.andina, prefix, services: SERVICES };
      const files = { 'co.register-readings': readings };
      return runDemoCycle(operator, { ...options, files, period: world.period, progress: () => undefined });
    };

    beforeAll(async () => {
      boss = await world.api(ANDINA, 'admin');
      before = await boss.get<Policy>('/approval-policy');
      admin = await world.signIn(ANDINA, { account: 'admin', path: ADDRESS });
    }, 120_000);
    afterAll(async () => {
      const { version } = await boss.get<Policy>('/approval-policy');
      await boss.put('/approval-policy', before, version);
      for (const each of [admin, page]) await each?.context().close();
    });

    it('is set with what holds always and from how many points somebody looks, and refuses what makes no sense', async () => {
      const field = (name: string) => drawer().getByRole('textbox', { name });
      const save = drawer().getByRole('button', { name: 'Guardar' });
      await field('Revisión desde (puntos)').fill('5');
      await drawer().getByText('La revisión no puede empezar antes que la muestra.').waitFor();
      expect(await save.isDisabled()).toBe(true);
      await field('Muestra desde (puntos)').fill('3');
      await drawer().getByRole('combobox', { name: 'Observaciones que retienen siempre' }).fill('estimated');
      await admin.getByRole('option', { name: new RegExp(`^${CODE} `) }).click();
      await admin.keyboard.press('Escape');
      expect(await drawer().getByRole('radio', { name: 'Solo observa' }).isChecked()).toBe(true);
      await expectAccessible(admin);
      await save.click();

      await panel()
        .getByText(/^Muestra desde 3 puntos \(se mira \d+ %\), revisión desde 5 · .* · 1 retiene siempre$/)
        .waitFor();
    });

    it('shows how many it would have held, and leads to them; while it only watches all of them go', async () => {
      const done = await runWithEstimated(PREFIX);
      cycleId = done.id;
      page = await world.signIn(ANDINA, { path: `/cycles/${cycleId}` });
      await held().click();
      await page.locator(`[role=grid][aria-rowcount="${ESTIMATED + 1}"]`).waitFor();

      expect(await held().getAttribute('aria-pressed')).toBe('true');
      expect(done.counts.byStage).toEqual({ accepted: SERVICES });
      expect(new URL(page.url()).searchParams.get('band')).toBe('hold');
      expect(await bands().innerText()).toMatch(/La compuerta solo observa: habría detenido 2 liquidaciones por \$/);
      const counts = [...(await bands().innerText()).matchAll(/(?:Sale sola|Muestra|Revisión|Retenida) (\d+)/g)];
      expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(SERVICES);
      await expectAccessible(page);
    }, 180_000);

    it('keeps the filter in the address, and lets it go by the same chip', async () => {
      await page.reload();
      await page.locator(`[role=grid][aria-rowcount="${ESTIMATED + 1}"]`).waitFor();
      await held().click();
      await page.locator(`[role=grid][aria-rowcount="${SERVICES + 1}"]`).waitFor();

      expect(new URL(page.url()).searchParams.get('band')).toBeNull();
    });

    it('stops them in an automatic cycle once the company has switched it on; what is released goes on at once', async () => {
      await admin.goto(ADDRESS);
      await drawer().getByRole('radio', { name: 'Detiene' }).check();
      await drawer().getByRole('button', { name: 'Guardar' }).click();
      await drawer().waitFor({ state: 'detached' });
      expect(await boss.get<Policy>('/approval-policy')).toMatchObject({ gate: { mode: 'on' } });
      const done = await runWithEstimated(SECOND);
      await page.goto(`/cycles/${done.id}`);
      await bands()
        .getByText(new RegExp(`^La compuerta detiene: detiene ${ESTIMATED} liquidaciones por \\$`))
        .waitFor();
      expect(done.counts.byStage).toEqual({ accepted: SERVICES - ESTIMATED, 'in-review': ESTIMATED });

      await page.getByRole('button', { name: `En revisión ${ESTIMATED}`, exact: true }).click();
      await page.locator(`[role=grid][aria-rowcount="${ESTIMATED + 1}"]`).waitFor();
      await page.getByRole('checkbox', { name: 'Marcar lo cargado' }).check();
      const bar = page.getByRole('region', { name: 'Lo seleccionado' });
      await bar.getByText(/^[\d.,]+\s+kWh · \$\s*[\d.,]+$/).waitFor();
      await bar.getByRole('button', { name: 'Devolver donde estaba' }).click();
      await page.getByRole('button', { name: `Devolver ${ESTIMATED}`, exact: true }).click();
      await page.getByText(`${ESTIMATED} servicios devueltos.`).waitFor();
      // They are on their way to the provider: there is no way back to offer.
      expect(await page.getByRole('button', { name: 'Deshacer' }).count()).toBe(0);
      await page.getByRole('button', { name: `Aceptada ${SERVICES}`, exact: true }).waitFor({ timeout: 60_000 });
    }, 180_000);
  });
}
