import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '@playwright/test';
import { ANDINA, LOCAL_PASSWORD } from '../../../deploy/src/local-companies.js';
import { expectAccessible, plainText, SETTLED, type ScreensWorld } from '../screens-world.js';

/** From the sign-in to the row of a file behind an amount. */
export function results(world: ScreensWorld): void {
  describe('sign-in, cycles and the results of one', () => {
    let page: Page;

    beforeAll(async () => {
      page = await world.page();
    });
    afterAll(() => page?.context().close());

    it('lets an operator in, and says why not', async () => {
      await page.goto('/cycles');
      await page.getByRole('textbox', { name: 'Correo' }).fill(`operador@${ANDINA.domain}`);
      await page.locator('input[type=password]').fill('otra');
      await page.getByRole('button', { name: 'Iniciar sesión' }).click();
      await page.getByRole('alert').waitFor();
      await expectAccessible(page);

      await page.locator('input[type=password]').fill(LOCAL_PASSWORD);
      await page.getByRole('button', { name: 'Iniciar sesión' }).click();
      await page.getByRole('grid', { name: 'Ciclos' }).waitFor();

      expect(new URL(page.url()).pathname).toBe('/cycles');
    });

    it('goes from a cycle to an amount, to its terms and to the row of the file', async () => {
      await page.getByText(SETTLED.name).click();
      const grid = page.getByRole('grid', { name: 'Servicios del ciclo' });
      await grid.waitFor();
      expect(await grid.getAttribute('aria-rowcount')).toBe(String(SETTLED.services + 1));

      await page.getByRole('gridcell', { name: 'WEB-000000', exact: true }).click();
      await page.getByRole('button', { name: /Energía activa/ }).click();
      await page.getByRole('button', { name: /lectura_actual/ }).click();
      const value = await page.locator('mark').first().textContent();

      expect(value).toMatch(/^\d+$/);
      await expectAccessible(page);
    });

    it('shows the same to whoever opens its address', async () => {
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.getByText('¿Por qué este valor?').waitFor();
      await other.getByRole('button', { name: /Energía activa/ }).waitFor();
      await other.locator('mark').first().waitFor();

      expect(await other.locator('mark').first().textContent()).toBe(await page.locator('mark').first().textContent());
      await other.close();
    });

    it('goes out as a file of the list as it is filtered, with every column, also those that the screen has no room for', async () => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Exportar' }).click();
      await page.getByRole('menuitem', { name: /CSV/ }).click();
      const [header = '', ...lines] = readFileSync(await (await coming).path(), 'utf8').split('\r\n');
      const shown = await page.getByRole('columnheader').allInnerTexts();

      const names = header.replace('\uFEFF', '').split(';');
      expect(names.filter((name) => shown.includes(name))).toEqual(shown.filter((text) => text !== ''));
      expect(names).toEqual([
        'Punto de suministro',
        'Cliente',
        'Etapa',
        'Energía (kWh)',
        'Total',
        'Mes anterior',
        'Cambio',
        'Observaciones',
        'Compuerta',
        'Factura',
      ]);
      expect(lines).toHaveLength(SETTLED.services + 1);
      expect(lines[0]).toMatch(new RegExp(`^${SETTLED.prefix}000000;[^;]+;Aceptada;[\\d,]+;[\\d,]+;`));
    });

    it('is sorted by a head, in the address, and whoever opens it sees the same order', async () => {
      const amounts = async (at: Page) => {
        const rows = await at.getByRole('grid', { name: 'Servicios del ciclo' }).getByRole('row').allInnerTexts();
        return rows.slice(1).map((row) => Number((/\$\s([\d.]+)/.exec(row)?.[1] ?? '').replaceAll('.', '')));
      };
      const head = page.getByRole('columnheader', { name: 'Total' });
      await head.getByRole('button').click();
      await page.waitForURL(/sort=-total/);
      await page.locator('[role=columnheader][aria-sort=descending]').waitFor();
      const falling = await amounts(page);

      expect(falling.length).toBeGreaterThan(5);
      expect(falling).toEqual(falling.toSorted((a, b) => b - a));
      const other = await world.signIn(ANDINA, { path: page.url() });
      await other.locator('[role=columnheader][aria-sort=descending]').waitFor();
      expect(await amounts(other)).toEqual(falling);
      await other.context().close();
      await head.getByRole('button').click();
      await page.locator('[role=columnheader][aria-sort=ascending]').waitFor();
      const rising = await amounts(page);
      expect(rising).toEqual(rising.toSorted((a, b) => a - b));
      await head.getByRole('button').click();
      await page.waitForURL((url) => !url.searchParams.has('sort'));
      await expectAccessible(page);
    });

    it('writes figures as the country does, in English too', async () => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Cambiar a inglés' }).click();
      await page.getByRole('grid', { name: 'Services of the cycle' }).waitFor();
      const text = await plainText(page, '[role=grid]');

      expect(text).toMatch(/\$ \d{1,3}(\.\d{3})+/);
      expect(text).not.toMatch(/\d,\d{3}[^\d]/);
      await expectAccessible(page);

      // The language is kept for the person, whom the next journeys are too.
      const kept = page.waitForResponse(
        (response) => response.url().endsWith('/users/me/preferences') && response.request().method() === 'PUT',
      );
      await page.getByRole('button', { name: 'Switch to Spanish' }).click();
      await kept;
    });
  });
}
