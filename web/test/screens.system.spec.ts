import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { ApiClient } from '../../deploy/src/demo/api-client.js';
import { lastMonth } from '../../deploy/src/demo/history.js';
import { PORTFOLIOS } from '../../deploy/src/demo/portfolios/catalogue.js';
import { runDemoCycle } from '../../deploy/src/demo/run-cycle.js';
import { ANDINA, LOCAL_PASSWORD } from '../../deploy/src/local-companies.js';
import { Stack } from '../../deploy/src/stack.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const inChromium = CHROMIUM === undefined ? describe.skip : describe;
const folder = mkdtempSync(join(tmpdir(), 'kantia-screens-'));
const stack = new Stack({ folder, port: 29_080, providerLatencyMs: 50, tell: () => undefined });
const SERVICES = 20;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const failures: string[] = [];

inChromium('the screens in Chromium', () => {
  beforeAll(async () => {
    await stack.start();
    const api = new ApiClient(stack.baseUrl);
    await api.signIn(`operador@${ANDINA.domain}`, LOCAL_PASSWORD);
    await api.importCustomers(PORTFOLIOS.andina.sheet('WEB-', SERVICES));
    await runDemoCycle(api, {
      name: 'Norte · prueba',
      portfolio: PORTFOLIOS.andina,
      period: lastMonth(new Date()),
      prefix: 'WEB-',
      services: SERVICES,
      progress: () => undefined,
    });
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
    context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es-CO' });
    page = await context.newPage();
    page.on('pageerror', (error) => failures.push(error.message));
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  const accessible = async () => {
    // The kit hangs dialogs and notices in a portal beside the landmarks; the rule about landmarks alone is left out.
    const { violations } = await new AxeBuilder({ page }).disableRules('region').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  };

  it('lets an operator in, and says why not', async () => {
    await page.goto(stack.baseUrl);
    await page.getByRole('textbox', { name: 'Correo' }).fill(`operador@${ANDINA.domain}`);
    await page.locator('input[type=password]').fill('otra');
    await page.getByRole('button', { name: 'Iniciar sesión' }).click();
    await page.getByRole('alert').waitFor();
    await accessible();

    await page.locator('input[type=password]').fill(LOCAL_PASSWORD);
    await page.getByRole('button', { name: 'Iniciar sesión' }).click();
    await page.getByRole('grid', { name: 'Ciclos' }).waitFor();

    expect(new URL(page.url()).pathname).toBe('/cycles');
    await accessible();
  });

  it('goes from a cycle to an amount, to its terms and to the row of the file', async () => {
    await page.getByText('Norte · prueba').click();
    await page.getByRole('grid', { name: 'Servicios del ciclo' }).waitFor();
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(SERVICES + 1));
    await accessible();

    await page.getByRole('gridcell', { name: 'WEB-000000', exact: true }).click();
    await page.getByRole('button', { name: /Energía activa/ }).click();
    await page.getByRole('button', { name: /lectura_actual/ }).click();
    const value = await page.locator('mark').first().textContent();

    expect(value).toMatch(/^\d+$/);
    await accessible();
  });

  it('shows the same to whoever opens its address', async () => {
    const address = page.url();
    const other = await context.newPage();
    await other.goto(address);
    await other.getByText('¿Por qué este valor?').waitFor();
    await other.getByRole('button', { name: /Energía activa/ }).waitFor();
    await other.locator('mark').first().waitFor();

    expect(await other.locator('mark').first().textContent()).toBe(await page.locator('mark').first().textContent());
    await other.close();
  });

  it('writes figures as the country does, in dark too, and in English when asked', async () => {
    await page.keyboard.press('Escape');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Cambiar a inglés' }).click();
    await page.getByRole('grid', { name: 'Services of the cycle' }).waitFor();
    const text = (await page.getByRole('grid').innerText()).replaceAll('\u00A0', ' ');

    expect(text).toMatch(/\$ \d{1,3}(\.\d{3})+/);
    expect(text).not.toMatch(/\d,\d{3}[^\d]/);
    await accessible();
  });

  it('breaks nowhere', () => {
    expect(failures).toEqual([]);
  });
});
