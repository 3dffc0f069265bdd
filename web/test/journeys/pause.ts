import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '@playwright/test';
import { until, type ApiClient, type CycleJson } from '../../../deploy/src/demo/api-client.js';
import { PORTFOLIOS } from '../../../deploy/src/demo/portfolios/catalogue.js';
import { loadDemoCycle } from '../../../deploy/src/demo/run-cycle.js';
import { ANDINA } from '../../../deploy/src/local-companies.js';
import { expectAccessible, type ScreensWorld } from '../screens-world.js';

const PREFIX = 'PAU-';
const NAME = `Se detiene ${PREFIX}`;
const SERVICES = 9;
/** The first so many have another meter in their contract than the one that was read: one cause, and as many as pause a cycle here. */
const MISTAKEN = 5;
const NOTE = 'Solo los primeros cambiaron de medidor';

interface Policy {
  readonly systemicFailures: number;
  readonly version: number;
}
interface PausedJson extends CycleJson {
  readonly pause: { readonly cause: string; readonly services: number } | null;
}

/** An automatic cycle whose first services all fail for one cause stops for a person, who looks and lets it go on. */
export function pause(world: ScreensWorld): void {
  describe('a failure that is the same for all', () => {
    const portfolio = PORTFOLIOS.andina;
    let page: Page;
    let api: ApiClient;
    let boss: ApiClient;
    let before: Policy | undefined;
    let id = '';
    const stage = (word: string, count: number) => page.getByRole('button', { name: `${word} ${count}`, exact: true });
    const cycle = () => api.get<PausedJson>(`/cycles/${id}`);
    const putFailures = async (systemicFailures: number) => {
      const { version, ...policy } = await boss.get<Policy>('/approval-policy');
      await boss.put('/approval-policy', { ...policy, systemicFailures }, version);
    };

    beforeAll(async () => {
      [api, boss] = [await world.api(ANDINA), await world.api(ANDINA, 'admin')];
      before = await boss.get<Policy>('/approval-policy');
      await putFailures(MISTAKEN);
      let left = MISTAKEN;
      const sheet = portfolio
        .sheet(PREFIX, SERVICES)
        .replaceAll(new RegExp(`;M${PREFIX}\\d+;`, 'g'), (meter) => (left-- > 0 ? ';M-AJENO;' : meter));
      await api.importCustomers(sheet);
      const draft = { name: NAME, portfolio, period: world.period, prefix: PREFIX, services: SERVICES };
      id = await loadDemoCycle(api, { ...draft, mode: 'automatic' });
      await api.post(`/cycles/${id}/start`);
      await until('the cycle to stop', async () => ((await cycle()).pause ? true : null));
      page = await world.signIn(ANDINA, { path: `/cycles/${id}` });
    }, 120_000);
    afterAll(async () => {
      if (before) await putFailures(before.systemicFailures);
      await page?.context().close();
    });

    it('stops an automatic cycle, which says the cause and where; nobody else goes on meanwhile', async () => {
      await page
        .getByText(`El ciclo se detuvo: sus primeros ${MISTAKEN} servicios fallaron por la misma causa`)
        .waitFor();
      await page.getByText(/^La lectura es del medidor .*en la validación, el /).waitFor();
      await stage('Por aprobar · validación', SERVICES - MISTAKEN).waitFor();
      await expectAccessible(page);

      expect(await cycle()).toMatchObject({
        pause: { cause: 'validation.meter-mismatch', services: MISTAKEN },
        counts: { byStage: { validated: SERVICES - MISTAKEN, 'validation-failed': MISTAKEN } },
      });
    });

    it('leads to the services that it is about', async () => {
      await page.getByRole('button', { name: 'Ver esos servicios' }).click();
      await page.locator(`[role=grid][aria-rowcount="${MISTAKEN + 1}"]`).waitFor();

      expect(new URL(page.url()).searchParams.get('finding')).toBe('validation.meter-mismatch');
    });

    it('goes on by the word of an operator to the end, and what failed stays aside', async () => {
      await page.getByRole('button', { name: 'Continuar el ciclo' }).click();
      const dialog = page.getByRole('dialog', { name: 'Continuar el ciclo' });
      await dialog.getByText(new RegExp(`^${MISTAKEN} quedan aparte y no detienen a los demás`)).waitFor();
      await dialog.getByRole('textbox', { name: 'Nota' }).fill(NOTE);
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Continuar el ciclo' }).click();
      await stage('Aceptada', SERVICES - MISTAKEN).waitFor({ timeout: 60_000 });

      expect(await page.getByText(/^El ciclo se detuvo/).count()).toBe(0);
      expect(await cycle()).toMatchObject({
        pause: null,
        status: 'with-exceptions',
        counts: { byStage: { accepted: SERVICES - MISTAKEN, 'validation-failed': MISTAKEN } },
      });
      const { items } = await api.get<{ items: readonly { note: string | null }[] }>(`/cycles/${id}/timeline`);
      expect(items.filter(({ note }) => note === NOTE)).toHaveLength(1);
    }, 120_000);
  });
}
