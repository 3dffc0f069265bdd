import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '@playwright/test';
import { PORTFOLIOS } from '../../../deploy/src/demo/portfolios/catalogue.js';
import { ANDINA, LITORAL, LOCAL_PASSWORD } from '../../../deploy/src/local-companies.js';
import { expectAccessible, SETTLED, type ScreensWorld } from '../screens-world.js';

interface Invoices {
  readonly items: readonly { readonly number: string; readonly customer: { readonly idNumber: string } }[];
}
interface Cycles {
  readonly items: readonly { readonly name: string; readonly mode: string; readonly dryRun: boolean }[];
}
/** `1109543780` → `1.109.543.780`, as a spreadsheet shows it. */
const withPoints = (digits: string) => digits.replaceAll(/\B(?=(\d{3})+$)/g, '.');
const TABS = 7;
const PREFERENCES = '/api/v1/users/me/preferences';
const paletteOf = (page: Page) => page.getByRole('combobox', { name: /^Pantalla, acción/ });
const preferencesKept = (page: Page) =>
  page.waitForResponse((answer) => answer.url().endsWith(PREFERENCES) && answer.request().method() === 'PUT');

/** The session is opened again where the person stands. */
async function signInAgain(page: Page, { look = false } = {}): Promise<void> {
  const again = page.getByRole('dialog', { name: /^La sesión terminó/ });
  await again.waitFor();
  if (look) await expectAccessible(page);
  await again.locator('input[type=password]').fill(LOCAL_PASSWORD);
  await again.getByRole('button', { name: 'Iniciar sesión' }).click();
  await again.waitFor({ state: 'hidden' });
}

/** What every screen stands in: palette, keys, views, likings, roles, the lost connection, the ended session and the phone. */
export function shell(world: ScreensWorld): void {
  describe('the shell', () => {
    let page: Page;

    beforeAll(async () => {
      page = await world.signIn(ANDINA, { path: '/cycles' });
      await page.getByRole('grid', { name: 'Ciclos' }).waitFor();
    });
    afterAll(async () => {
      // What this person likes is hers in the next journeys too.
      await page?.request.put(PREFERENCES, { data: { choices: {}, views: [] } });
      await page?.context().close();
    });

    it('finds a tax id pasted from a spreadsheet, and opens its invoice', async () => {
      const api = await world.api(ANDINA);
      const { items } = await api.get<Invoices>(`/invoices?cycleId=${world.settledCycle.id}&limit=1`);
      const [{ number, customer } = { number: '', customer: { idNumber: '' } }] = items;

      await page.keyboard.press('Control+k');
      await paletteOf(page).fill(`${withPoints(customer.idNumber)} `);
      const found = page.getByRole('option', { name: new RegExp(`^${number}\\b`) });
      await found.waitFor();
      await expectAccessible(page);
      await found.click();

      await page.getByRole('dialog').getByText(number).first().waitFor();
      expect(new URL(page.url()).pathname).toBe('/invoices');
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });

    it('goes by two letters, takes the keyboard along, and names the page', async () => {
      await page.keyboard.press('g');
      await page.keyboard.press('r');
      await page.getByRole('heading', { name: 'Reliquidaciones', level: 1 }).waitFor();

      expect(await page.title()).toBe('Reliquidaciones · KantiA Liquidación');
      expect(await page.locator(':focus').getAttribute('id')).toBe('content');
    });

    it('shows its keys, and can be told to leave single letters alone', async () => {
      const help = page.getByRole('dialog', { name: 'Atajos de teclado' });
      await page.keyboard.press('?');
      await help.waitFor();
      await expectAccessible(page);
      await help.getByRole('switch').click();
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'detached' });
      await page.keyboard.press('g');
      await page.keyboard.press('f');
      await page.keyboard.press('Control+k');
      await paletteOf(page).waitFor();
      expect(new URL(page.url()).pathname).toBe('/resettlements');

      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Atajos de teclado' }).click();
      await help.getByRole('switch').click();
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'detached' });
    });

    it('has menus in which axe finds nothing', async () => {
      await page.getByRole('button', { name: 'Tema' }).click();
      await page.getByRole('menuitem', { name: 'Oscuro' }).waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
    });

    it('keeps a view for the person, on whatever machine, and gives back one that was dropped', async () => {
      await page.goto('/invoices?status=accepted');
      await page.getByRole('grid', { name: 'Facturas' }).waitFor();
      await page.getByRole('button', { name: /^Vistas?/ }).click();
      const kept = preferencesKept(page);
      await page.getByRole('textbox', { name: 'Guardar lo que se ve como' }).fill('Mis aceptadas');
      await page.getByRole('button', { name: 'Guardar', exact: true }).click();
      await kept;

      const other = await world.signIn(ANDINA, { path: '/invoices' });
      await other.getByRole('button', { name: /^Vista/ }).click();
      await expectAccessible(other);
      await other.getByRole('button', { name: 'Mis aceptadas', exact: true }).click();
      await other.waitForURL(/status=accepted/);
      await other.getByRole('button', { name: 'Vista: Mis aceptadas' }).click();
      await other.getByRole('button', { name: 'Quitar la vista Mis aceptadas' }).click();
      await other.getByRole('button', { name: 'Deshacer' }).click();
      await other.getByRole('button', { name: 'Vista: Mis aceptadas' }).waitFor();
      await other.context().close();
    });

    it('remembers the folded navigation, roomy rows and theme of the person', async () => {
      await page.getByRole('button', { name: 'Recoger el menú' }).click();
      await page.keyboard.press('Control+k');
      await paletteOf(page).fill('filas amplias');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+k');
      const kept = preferencesKept(page);
      await paletteOf(page).fill('tema: oscuro');
      await page.keyboard.press('Enter');
      await kept;
      await page.locator('html[data-mantine-color-scheme=dark]').waitFor();

      const other = await world.signIn(ANDINA, { path: '/cycles', colorScheme: 'light' });
      await other.getByRole('button', { name: 'Desplegar el menú' }).waitFor();
      await other.locator('html[data-mantine-color-scheme=dark]').waitFor();
      const row = other.getByRole('row').nth(1);
      await row.waitFor();

      expect((await row.boundingBox())?.height).toBe(40);
      await other.context().close();
      // As the system has it, for whoever signs in after this.
      await page.keyboard.press('Control+k');
      const undone = preferencesKept(page);
      await paletteOf(page).fill('tema: del sistema');
      await page.keyboard.press('Enter');
      await undone;
    });

    it('says with code and trace what it could not show, what the logs know it by, and what does not exist', async () => {
      await page.goto('/invoices?invoice=0a1d0000-0000-4000-8000-00000000dead');
      const alert = page.getByRole('dialog').getByRole('alert');
      await alert.waitFor();
      const trace = /invoices\.not-found · Traza ([0-9a-f]{32})/.exec((await alert.textContent()) ?? '')?.[1] ?? '';

      expect(trace).not.toBe('');
      expect(world.logsWith(trace)).toContain('gateway');

      await page.goto('/nowhere');
      await page.getByText('Esta pantalla no existe').waitFor();
      expect(await page.title()).toMatch(/^Esta pantalla no existe/);
    });

    it('says when the connection is gone, and loads afresh when it is back', async () => {
      await page.goto('/cycles');
      await page.getByRole('grid', { name: 'Ciclos' }).waitFor();
      await page.context().setOffline(true);
      await page.getByText(/^Sin conexión desde las \d\d:\d\d:\d\d/).waitFor();
      const again = page.waitForResponse((answer) => answer.url().includes('/api/v1/cycles') && answer.ok());
      await page.context().setOffline(false);
      await again;

      await page.getByText(/^Sin conexión/).waitFor({ state: 'detached' });
    });

    it('opens an ended session in place: what was typed is sent, once, although the answer was lost', async () => {
      const name = 'Sesión terminada · prueba';
      await page.goto('/cycles/new');
      const create = page.getByRole('button', { name: 'Crear y seleccionar clientes' });
      await page.getByRole('textbox', { name: 'Nombre del ciclo' }).fill(name);
      await page.getByRole('radio', { name: 'Manual' }).check();
      await page.getByRole('switch', { name: 'Simulación' }).check();
      await page.context().clearCookies();
      await create.click();
      await signInAgain(page, { look: true });
      expect(await page.getByRole('textbox', { name: 'Nombre del ciclo' }).inputValue()).toBe(name);
      expect(await page.getByRole('radio', { name: 'Manual' }).isChecked()).toBe(true);
      expect(await page.getByRole('switch', { name: 'Simulación' }).isChecked()).toBe(true);

      // The service hears the command, the person no answer.
      let lost = false;
      await page.route(
        (url) => url.pathname === '/api/v1/cycles',
        async (route) => {
          if (lost || route.request().method() !== 'POST') return route.fallback();
          lost = true;
          await route.fetch();
          return route.abort('connectionreset');
        },
      );
      await create.click();
      await page.getByRole('main').getByRole('alert').last().waitFor();
      await create.dblclick();
      await page.waitForURL(/\/selection/);

      const api = await world.api(ANDINA);
      const { items } = await api.get<Cycles>(`/cycles?period=${world.period}&limit=500`);
      expect(items.filter((cycle) => cycle.name === name)).toMatchObject([{ mode: 'manual', dryRun: true }]);
    });

    it('does so in the later steps: what is ticked stays ticked, and a file that could not go is sent again', async () => {
      await page.getByRole('textbox', { name: 'Buscar' }).fill(SETTLED.prefix);
      await page.locator(`[role=grid][aria-rowcount="${SETTLED.services + 1}"]`).waitFor();
      await page.getByRole('checkbox', { name: 'Marcar lo cargado' }).check();
      await page.context().clearCookies();
      await page.getByRole('button', { name: 'Liquidar selección' }).click();
      await signInAgain(page);
      const dialog = page.getByRole('dialog', { name: 'Liquidar selección' });
      // Asked again by itself, with what is ticked.
      await dialog.getByRole('button', { name: `Liquidar ${SETTLED.services}` }).click();
      await page.waitForURL(/\/inputs/);

      await page.getByRole('button', { name: 'Cargar insumo' }).click();
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Elegir archivos' }).click();
      const text = PORTFOLIOS.andina.files(SETTLED.prefix, 1, world.period)['co.cpi']?.() ?? '';
      const file = { name: 'ipc.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
      await (await chooser).setFiles([file]);
      // What the file is has been found out by then.
      await page.getByRole('button', { name: 'Cargar 1 archivo', disabled: false }).waitFor();
      await page.context().clearCookies();
      await page.getByRole('button', { name: 'Cargar 1 archivo' }).click();
      await signInAgain(page);
      const sent = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/inputs') && answer.status() === 202);
      await page.getByRole('button', { name: 'Intentar de nuevo' }).click();
      expect((await sent).status()).toBe(202);
      await page.keyboard.press('Escape');
    });

    it('shows an SRE no figures', async () => {
      const sre = await world.signIn(ANDINA, { account: 'sre', path: '/cycles' });
      await sre.getByRole('navigation').getByRole('link', { name: 'Ciclos' }).first().waitFor();

      expect(await sre.getByRole('navigation').getByRole('link', { name: 'Facturas' }).count()).toBe(0);
      await sre.goto('/invoices');
      await sre.getByText('Esta pantalla no existe').waitFor();
      await sre.context().close();
    });

    it.each([360, 320])('is read at %i px without scrolling sideways, and changes nothing', async (width) => {
      const phone = await world.signIn(ANDINA, {
        path: '/invoices',
        viewport: { width, height: 640 },
        hasTouch: true,
      });
      const list = phone.getByRole('list', { name: 'Facturas' });
      await list.getByRole('listitem').first().waitFor();

      expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await list.getByRole('button').first().click();
      await phone.getByRole('heading', { name: 'Historia' }).waitFor();
      await expectAccessible(phone);
      await phone.goto('/cycles');
      await phone.getByRole('heading', { name: 'Ciclos', level: 1 }).waitFor();
      expect(await phone.getByRole('link', { name: 'Iniciar ciclo' }).isVisible()).toBe(false);
      await phone.goto('/cycles/new');
      await phone.getByText('Esto se hace en un computador').waitFor();
      await phone.context().close();
    });

    it('keeps its functions where a desktop is zoomed until it is as narrow', async () => {
      const zoomed = await world.signIn(ANDINA, { path: '/cycles', viewport: { width: 320, height: 640 } });
      await zoomed.getByRole('link', { name: 'Iniciar ciclo' }).first().click();
      await zoomed.getByRole('textbox', { name: 'Nombre del ciclo' }).waitFor();

      expect(await zoomed.evaluate('document.documentElement.scrollWidth')).toBe(320);
      await zoomed.context().close();
    });

    it(`is live in ${TABS} tabs at once`, async () => {
      const together = 'Siete a la vez · prueba';
      const tabs = [page];
      while (tabs.length < TABS) tabs.push(await page.context().newPage());
      for (const tab of tabs) await tab.goto('/cycles');
      for (const tab of tabs) await tab.getByRole('grid', { name: 'Ciclos' }).getByRole('row').nth(1).waitFor();
      const api = await world.api(ANDINA);
      await api.post('/cycles', { name: together, market: 'regulated', period: world.period, mode: 'manual' });

      // What comes while somebody looks waits until it is asked for.
      for (const tab of tabs) {
        const waiting = tab.getByRole('button', { name: '1 nueva: mostrar' });
        await waiting.waitFor();
        expect(await tab.getByText(together).count()).toBe(0);
        await waiting.click();
        await tab.getByText(together).waitFor();
      }

      for (const tab of tabs.slice(1)) await tab.close();
    });

    it('changes the company of who works for several, in every tab at once, with its figures and words', async () => {
      const first = await world.signIn(ANDINA, { account: 'consultora', path: '/invoices' });
      const other = await first.context().newPage();
      await other.goto('/cycles');
      await other.getByText(SETTLED.name).first().waitFor();
      await first.getByRole('button', { name: `${ANDINA.name}: cambiar de empresa` }).click();
      await expectAccessible(first);
      await first.getByRole('menuitem', { name: LITORAL.name }).click();
      for (const tab of [first, other])
        await tab.getByRole('button', { name: `${LITORAL.name}: cambiar de empresa` }).waitFor();
      await other.goto('/cycles');
      await other.getByRole('heading', { name: 'Ciclos', level: 1 }).waitFor();
      await first.goto(`/cycles/${world.settledCycle.id}`);
      await first.getByText('cycles.not-found').waitFor();

      expect(await other.getByText(SETTLED.name).count()).toBe(0);
      await first.context().close();
      expect(await page.getByRole('button', { name: /cambiar de empresa$/ }).count()).toBe(0);
    });

    it('speaks the words of Peru there', async () => {
      const peru = await world.signIn(LITORAL, { path: '/invoices' });
      const box = peru.getByRole('textbox', { name: 'Buscar' });
      await box.waitFor();

      expect(await box.getAttribute('placeholder')).toMatch(/RUC/);
      await peru.context().close();
    });
  });
}
