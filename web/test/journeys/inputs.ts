import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from '@playwright/test';
import { ANDINA } from '../../../deploy/src/local-companies.js';
import { expectAccessible, type ScreensWorld } from '../screens-world.js';

const FILES = 20;
/** Long before what any other journey settles: an index of these months answers nobody's need. */
const monthOf = (index: number) => `${2001 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
const csv = (name: string, ...lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(`${['mes;ipc', ...lines].join('\n')}\n`),
});

/** Many files at once, some of them wrong, and one that can be read in two ways. */
export function inputs(world: ScreensWorld): void {
  describe('inputs by the drawer', () => {
    let page: Page;
    let drawer: Locator;
    const item = (name: string) => drawer.getByRole('listitem').filter({ hasText: name });

    beforeAll(async () => {
      page = await world.signIn(ANDINA, { path: `/cycles/${world.settledCycle.id}/inputs?load=any` });
      drawer = page.getByRole('dialog', { name: /^Cargar insumos/ });
    });
    afterAll(() => page?.context().close());

    it('takes twenty at once: eighteen load, two say line and column, and closing the drawer stops nothing', async () => {
      const bad = new Map([
        [4, 'doce'],
        [13, '1.2.3'],
      ]);
      const files = Array.from({ length: FILES }, (_, index) =>
        csv(`lote-${index}.csv`, `${monthOf(index)};${bad.get(index) ?? '100,5'}`),
      );
      await drawer.locator('input[type=file]').setInputFiles(files);
      await drawer.getByRole('button', { name: `Cargar ${FILES} archivos` }).click();
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Cargar insumo', exact: true }).click();
      await drawer
        .getByText('Rechazado', { exact: true })
        .nth(bad.size - 1)
        .waitFor();
      await drawer
        .getByText('Cargado', { exact: true })
        .nth(FILES - bad.size - 1)
        .waitFor();

      for (const [index, value] of bad) {
        const [, cells = ''] = await item(`lote-${index}.csv`).getByRole('row').allInnerTexts();
        expect(cells).toMatch(new RegExp(`^2\\tipc\\t${value}\\t`));
      }
      expect(await drawer.getByText('Cargado', { exact: true }).count()).toBe(FILES - bad.size);
      await expectAccessible(page);
    });

    it('refuses a file that can be read both ways with both readings, and reads it as it is told to', async () => {
      await drawer.locator('input[type=file]').setInputFiles([csv('dudoso.csv', '1999-01;1.234', '1999-02;5.678')]);
      await drawer.getByRole('button', { name: 'Cargar 1 archivo' }).click();
      const readings = drawer.getByRole('table', { name: 'Las dos lecturas' });
      await readings.waitFor();

      expect((await readings.getByRole('row').allInnerTexts()).slice(1)).toEqual([
        'ipc\t1.234\t1.234\t1,234',
        'ipc\t5.678\t5.678\t5,678',
      ]);
      await expectAccessible(page);
      await drawer.getByRole('button', { name: 'Cargar con punto decimal' }).click();
      await item('dudoso.csv').getByText('Cargado', { exact: true }).waitFor();
    });

    it('reads one that can be read in one way only as it is, in either format', async () => {
      await drawer
        .locator('input[type=file]')
        .setInputFiles([csv('coma.csv', '1998-01;1.234,5'), csv('punto.csv', '1998-02;1,234.5')]);
      await drawer.getByRole('button', { name: 'Cargar 2 archivos' }).click();
      for (const name of ['coma.csv', 'punto.csv']) await item(name).getByText('Cargado', { exact: true }).waitFor();
    });

    it('leaves to a person what it does not recognise, and the server opens what is no text', async () => {
      await drawer
        .locator('input[type=file]')
        .setInputFiles([{ name: 'raro.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n1;2\n') }]);
      await drawer.getByText('Elegir qué insumo es').waitFor();

      expect(await drawer.getByRole('button', { name: 'Cargar 1 archivo' }).isDisabled()).toBe(true);
      await drawer.getByRole('button', { name: 'Quitar raro.csv' }).click();
      const packed = gzipSync(csv('ipc', '1997-01;99,5').buffer);
      await drawer
        .locator('input[type=file]')
        .setInputFiles([{ name: 'sin-nombre.csv.gz', mimeType: 'application/gzip', buffer: packed }]);
      await drawer.getByRole('button', { name: 'Cargar 1 archivo' }).click();
      await item('sin-nombre.csv.gz').getByText('Cargado', { exact: true }).waitFor();

      expect(await item('sin-nombre.csv.gz').innerText()).toContain('Índice de precios al consumidor (IPC)');
    });

    it('are listed across cycles, and a replaced one leads to the version that took its place', async () => {
      await drawer.locator('input[type=file]').setInputFiles([csv('corregido.csv', '1998-01;1235,5')]);
      await drawer.getByRole('button', { name: 'Cargar 1 archivo' }).click();
      await item('corregido.csv').getByText('Cargado', { exact: true }).waitFor();
      await page.goto('/inputs?kind=co.cpi&status=superseded');
      const grid = page.getByRole('grid', { name: 'Insumos' });
      await grid.getByRole('gridcell', { name: 'coma.csv', exact: true }).click();
      const detail = page.getByRole('dialog', { name: 'Insumo cargado' });
      const newer = detail.getByRole('button', { name: /^Ver la versión \d+: corregido\.csv$/ });
      await newer.waitFor();
      await expectAccessible(page);
      const address = page.url();
      expect(await detail.getByRole('button', { name: /^Ver la versión/ }).count()).toBe(1);
      await newer.click();
      await detail.getByText('Cargado', { exact: true }).first().waitFor();

      const other = await world.signIn(ANDINA, { account: 'auditor', path: address });
      await other.getByRole('dialog', { name: 'Insumo cargado' }).getByText('coma.csv').first().waitFor();
      expect(await other.getByRole('grid', { name: 'Insumos' }).getByText('Reemplazado').count()).toBeGreaterThan(0);
      await other.context().close();
    });
  });
}
