import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '@playwright/test';
import type { DemoPortfolio } from '../../../deploy/src/demo/portfolio.js';
import { PORTFOLIOS } from '../../../deploy/src/demo/portfolios/catalogue.js';
import { expectAccessible, type ScreensWorld } from '../screens-world.js';
import { MOUSE, type Hands } from './hands.js';

interface Task {
  readonly title: string;
  readonly portfolio: DemoPortfolio;
  readonly prefix: string;
  readonly hands: Hands;
  readonly mode: 'Automática';
  readonly axe: boolean;
  /** How the country writes the total of a cycle. */
  readonly money: RegExp;
}

const SERVICES = 6;
const TASKS: readonly Task[] = [
  {
    title: 'in Colombia by mouse, automatic',
    portfolio: PORTFOLIOS.andina,
    prefix: 'MTC-',
    hands: MOUSE,
    mode: 'Automática',
    axe: false,
    money: /\$ \d{1,3}(\.\d{3})+ ·/,
  },
];

/** Start cycle → select → upload → start → results → explanation → invoices accepted. */
export function mainTask(world: ScreensWorld): void {
  describe.each<[string, Task]>(TASKS.map((task) => [task.title, task]))('the main task %s', (_title, task) => {
    const { portfolio, prefix, hands, mode } = task;
    const accessible = async () => (task.axe ? expectAccessible(page) : undefined);
    let page: Page;

    beforeAll(async () => {
      const api = await world.api(portfolio.company);
      await api.importCustomers(portfolio.sheet(prefix, SERVICES));
      page = await world.signIn(portfolio.company, { path: '/cycles' });
    }, 120_000);
    afterAll(() => page?.context().close());

    it('starts a cycle, and says what will happen', async () => {
      await hands.press(page.getByRole('link', { name: 'Iniciar ciclo' }).first());
      await page.getByText(/tienen contrato vigente/).waitFor();
      await hands.write(page.getByRole('textbox', { name: 'Nombre del ciclo' }), `Tarea ${prefix}`);
      await hands.choose(page.getByRole('radio', { name: mode }));
      const panel = page.getByRole('complementary', { name: 'Qué va a pasar' });
      expect(await panel.getByText('En ninguna etapa', { exact: false }).count()).toBe(1);
      await accessible();

      await hands.press(page.getByRole('button', { name: 'Crear y seleccionar clientes' }));
      await page.waitForURL(/\/selection/);
    });

    it('selects what a filter finds, as a frozen list', async () => {
      await hands.write(page.getByRole('textbox', { name: /^Buscar/ }), prefix);
      await page.locator(`[role=grid][aria-rowcount="${SERVICES + 1}"]`).waitFor();
      await hands.press(page.getByRole('checkbox', { name: 'Marcar lo cargado' }));
      await page.getByRole('region', { name: 'Lo seleccionado' }).waitFor();
      await accessible();

      await hands.press(page.getByRole('button', { name: 'Liquidar selección' }));
      await page.getByText(/^Se liquidarán 6/).waitFor();
      await hands.press(page.getByRole('dialog').getByRole('button', { name: 'Liquidar 6' }));
      await page.waitForURL(/\/inputs/);
    });

    it('loads all that is needed at once, each file as what it is', async () => {
      await page.getByRole('heading', { name: 'Insumos requeridos' }).waitFor();
      const files = Object.entries(portfolio.files(prefix, SERVICES, world.period)).map(([kind, text]) => ({
        name: `${kind}-${prefix}.csv`,
        mimeType: 'text/csv',
        buffer: Buffer.from(text()),
      }));
      await hands.press(page.getByRole('button', { name: 'Cargar insumo' }));
      const chooser = page.waitForEvent('filechooser');
      await hands.press(page.getByRole('button', { name: 'Elegir archivos' }));
      await (await chooser).setFiles(files);
      const load = page.getByRole('button', { name: `Cargar ${files.length} archivos` });
      await load.waitFor();
      const decimals = page.getByRole('dialog').getByLabel('Decimal', { exact: true });
      // Peruvian quotas have three decimals: «0.123» could be read both ways, so the person says which.
      if (portfolio.company.country === 'PE')
        for (let at = 0; at < files.length; at++) {
          await decimals.nth(at).click();
          await page.getByRole('option', { name: /^Punto/ }).click();
        }
      await accessible();

      await hands.press(load);
      const sent = page.getByRole('dialog').getByText(/^Cargado$|^Con advertencias$/);
      await sent.nth(files.length - 1).waitFor({ timeout: 60_000 });
      expect(await page.getByRole('dialog').getByText('Rechazado').count()).toBe(0);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await accessible();
    });

    it('goes on with the settlement and reads its results', async () => {
      await hands.press(page.getByRole('button', { name: 'Continuar con liquidación' }));
      await page.getByRole('dialog').getByText(/pasan/).waitFor();
      await hands.press(page.getByRole('button', { name: 'Iniciar la liquidación' }));
      await page.waitForURL(/\/cycles\/[0-9a-f-]{36}$/);
      await page.getByRole('button', { name: `Aceptada ${SERVICES}` }).waitFor({ timeout: 90_000 });
      const value = page.getByText('Valor liquidado');
      await value.waitFor();

      expect((await value.innerText()).replaceAll('\u00A0', ' ')).toMatch(task.money);
      expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(SERVICES + 1));
      await accessible();
    });

    it('explains an amount down to the row of the file', async () => {
      await hands.openFirst(page.getByRole('grid'));
      const panel = page.getByRole('dialog', { name: '¿Por qué este valor?' });
      await hands.press(panel.getByRole('button', { name: /Energía/ }).first());
      await hands.press(panel.getByRole('button', { name: /fila \d+/ }).first());
      const cell = panel.locator('mark').first();
      await cell.waitFor();

      expect(await cell.textContent()).toMatch(/\d/);
      await accessible();
    });
  });
}
