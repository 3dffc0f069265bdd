import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '@playwright/test';
import type { ApiClient } from '../../../deploy/src/demo/api-client.js';
import { until } from '../../../deploy/src/demo/api-client.js';
import { PORTFOLIOS } from '../../../deploy/src/demo/portfolios/catalogue.js';
import { loadDemoCycle } from '../../../deploy/src/demo/run-cycle.js';
import { ANDINA } from '../../../deploy/src/local-companies.js';
import { expectAccessible, SETTLED, type ScreensWorld } from '../screens-world.js';
import { faultsOf } from './provider-faults.js';

interface Counts {
  readonly all: readonly { readonly count: number; readonly total: string }[];
}
const LOST = { name: 'Sin respuesta · prueba', prefix: 'UNK-', services: 2 } as const;
/** Long enough for a person to look, short enough for a test. */
const DOWN_MS = 12_000;

const plain = (text: string | null) => (text ?? '').replaceAll('\u00A0', ' ');

/** Invoices by status, one of them with its evidence, the list as a file, and a provider that does not answer. */
export function invoices(world: ScreensWorld): void {
  describe('invoices', () => {
    let page: Page;
    let api: ApiClient;

    beforeAll(async () => {
      api = await world.api(ANDINA);
      page = await world.signIn(ANDINA, { path: `/invoices?cycleId=${world.settledCycle.id}`, acceptDownloads: true });
      await page.getByRole('grid', { name: 'Facturas' }).waitFor();
    });
    afterAll(async () => {
      await faultsOf(world, {});
      await page?.context().close();
    });

    it('count by status what the list has, and add its money as the country writes it', async () => {
      const { all } = await api.get<Counts>(`/invoices/counts?cycleId=${world.settledCycle.id}`);
      const pesos = BigInt((all[0]?.total ?? '').split('.')[0] ?? '')
        .toString()
        .replaceAll(/\B(?=(\d{3})+$)/g, '.');

      expect(all[0]?.count).toBe(SETTLED.services);
      await page.getByRole('tab', { name: `Todas ${SETTLED.services}`, exact: true }).waitFor();
      await page.getByText(`$ ${pesos}`).first().waitFor();
    });

    it('are found by the point, and whoever opens the address sees the same', async () => {
      await page.getByRole('textbox', { name: 'Buscar' }).fill(`${SETTLED.prefix}000003`);
      await page.locator('[role=grid][aria-rowcount="2"]').waitFor();
      await page.getByRole('gridcell', { name: `${SETTLED.prefix}000003`, exact: true }).click();
      await page.getByRole('heading', { name: 'Historia' }).waitFor();

      const other = await world.signIn(ANDINA, { account: 'auditor', path: page.url() });
      await other.getByRole('heading', { name: 'Historia' }).waitFor();

      expect(await other.getByRole('textbox', { name: 'Buscar' }).inputValue()).toBe(`${SETTLED.prefix}000003`);
      await other.context().close();
    });

    it('show every answer of the provider as it came, and that a callback was signed', async () => {
      const dialog = page.getByRole('dialog');
      await dialog.getByText('firma válida').first().waitFor();
      for (const answer of await dialog.locator('summary').all()) await answer.click();
      const told = (await dialog.locator('pre').allTextContents()).map(plain);

      // A quick provider calls back before its answer is written: which of the two comes first is no promise.
      expect(told.filter((text) => /^HTTP \d{3}\n\{/.test(text))).not.toHaveLength(0);
      expect(told.filter((text) => text.startsWith('{"type":"document.state"'))).not.toHaveLength(0);
      await dialog.getByText('SHA-256').waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });

    it('keep filter and drawer through back and forward', async () => {
      await page.goBack();
      await page.getByRole('dialog').waitFor();
      await page.goForward();
      await page.getByRole('dialog').waitFor({ state: 'detached' });

      expect(new URL(page.url()).searchParams.get('q')).toBe(`${SETTLED.prefix}000003`);
    });

    it('go out as a CSV of exactly what is filtered', async () => {
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Exportar' }).click();
      await page.getByRole('menuitem', { name: /CSV/ }).click();
      const csv = readFileSync(await (await coming).path(), 'utf8');

      const [header = '', line = '', end] = csv.split('\r\n');
      expect(header).toMatch(/^\uFEFFNúmero;Estado;Cliente;Total;.*\(America\/Bogota\)$/);
      expect(line).toMatch(new RegExp(`^SPD\\d+;Aceptada;[^;]+;-?\\d+,\\d\\d;.*;${SETTLED.prefix}000003;`));
      expect(end).toBe('');
    });

    it('lead from any amount to the row of the file behind it in three clicks, with the version of the input', async () => {
      const amount = page.getByRole('link', { name: /¿por qué este valor\?$/ });
      const shown = plain(await amount.first().innerText());
      await amount.first().click();
      const drawer = page.getByRole('dialog', { name: '¿Por qué este valor?' });
      const reading = drawer.getByRole('button', { name: /\.csv · versión \d+ · fila \d+ · lectura_actual/ }).first();
      await reading.click();
      await drawer.locator('mark').first().waitFor();

      expect(shown).toMatch(/^\$ [\d.]+$/);
      await page.goBack();
      // From the invoice itself: its row, why, the reading.
      await page.getByRole('row', { name: /^SPD/ }).first().getByRole('gridcell').first().click();
      await page.getByRole('dialog').getByRole('link', { name: '¿Por qué este valor?' }).click();
      await reading.click();
      await drawer.locator('mark').first().waitFor();
      await page.goBack();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('grid', { name: 'Facturas' }).focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('e');
      await drawer.getByRole('button', { name: /Energía activa/ }).waitFor();
      await page.goBack();
    });

    it('are of unknown state while the provider is silent: nobody can send them again, and they resolve by themselves', async () => {
      const documents = async () => {
        const stats = await fetch(`${world.stack.simulatorUrl}/stats`);
        return ((await stats.json()) as { documents: number }).documents;
      };
      await api.importCustomers(PORTFOLIOS.andina.sheet(LOST.prefix, LOST.services));
      const cycleId = await loadDemoCycle(api, { ...LOST, portfolio: PORTFOLIOS.andina, period: world.period });
      const before = await documents();
      await faultsOf(world, { failEvery: 1, silentEvery: 1 });
      await api.post(`/cycles/${cycleId}/start`);
      // It has them, has answered 500, and from now on answers nothing at all.
      await until('the documents', async () => ((await documents()) === before + LOST.services ? true : null));
      await faultsOf(world, { downForMs: DOWN_MS });

      await page.goto(`/invoices?cycleId=${cycleId}`);
      await page.getByRole('tab', { name: `Estado desconocido ${LOST.services}` }).click();
      await page.getByRole('grid', { name: 'Facturas' }).getByRole('gridcell').first().click();
      await page.getByText('No es un rechazo').waitFor();
      const buttons = await page.getByRole('dialog').getByRole('button').allTextContents();
      expect(buttons).toContain('Consultar al facturador');
      expect(buttons.join(' ')).not.toMatch(/reenviar|enviar de nuevo/i);

      await page.getByRole('button', { name: 'Consultar al facturador' }).click();
      const refusal = page.getByRole('dialog').getByRole('alert').filter({ hasText: 'invoices.provider-away' });
      await refusal.waitFor();
      expect(plain(await refusal.textContent())).toMatch(/Traza [0-9a-f]{32}/);
      await expectAccessible(page);

      await page.getByRole('dialog').getByText('Aceptada').first().waitFor({ timeout: 60_000 });
    }, 180_000);
  });
}
