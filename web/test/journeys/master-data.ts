import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '@playwright/test';
import { ANDINA, LITORAL } from '../../../deploy/src/local-companies.js';
import { expectAccessible, SETTLED, type ScreensWorld } from '../screens-world.js';

const HEADER =
  'cliente_codigo;tipo_identificacion;identificacion;cliente_nombre;punto_suministro;region;mercado;tipo_medicion;medidor;digitos;contrato;vigente_desde;operador_red;nivel_tension;propiedad_activo;clase;estrato;altitud_msnm';
const row = (code: string, changed: Readonly<Record<string, string>> = {}) => {
  const cells: Readonly<Record<string, string>> = {
    cliente_codigo: `C-${code}`,
    tipo_identificacion: 'CC',
    identificacion: '1085000100',
    cliente_nombre: `Cliente ${code}`,
    punto_suministro: code,
    region: 'Maestra',
    mercado: 'regulado',
    tipo_medicion: 'manual',
    medidor: `M-${code}`,
    digitos: '6',
    contrato: `K-${code}`,
    vigente_desde: '2025-01-01',
    operador_red: 'DEMO-ANDES',
    nivel_tension: '1',
    propiedad_activo: 'operador',
    clase: 'residencial',
    estrato: '2',
    altitud_msnm: '2527',
    ...changed,
  };
  return HEADER.split(';')
    .map((column) => cells[column] ?? '')
    .join(';');
};
const sheetFile = (...rows: readonly string[]) => ({
  name: 'clientes.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`${[HEADER, ...rows].join('\n')}\n`),
});

/** Takes an option of a list, by keyboard as a person does: the box, its letters, Enter. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page
    .getByRole('combobox', { name: label })
    .or(page.getByRole('textbox', { name: label }))
    .first()
    .click();
  await page.getByRole('option', { name: option, exact: true }).click();
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Customers, points, contracts, users and settings, as they are kept by hand and by sheet. */
export function masterData(world: ScreensWorld): void {
  describe('customers, supply points and contracts', () => {
    let page: Page;
    beforeAll(async () => {
      page = await world.signIn(ANDINA, { path: '/customers' });
    });
    afterAll(() => page?.context().close());

    it('adds a customer with point and contract in three steps, and says what is missing in each', async () => {
      await page.getByRole('link', { name: 'Agregar cliente' }).click();
      await page.getByRole('textbox', { name: 'Código de cliente' }).waitFor();
      await button(page, 'Siguiente').click();
      expect(await page.getByText('El valor es obligatorio.').count()).toBe(4);
      await expectAccessible(page);

      await page.getByRole('textbox', { name: 'Código de cliente' }).fill('C-MD-1');
      await page.getByRole('textbox', { name: 'Tipo de identificación' }).fill('NIT');
      await page.getByRole('textbox', { name: 'Identificación', exact: true }).fill('90');
      await page.getByRole('textbox', { name: 'Nombre o razón social' }).fill('Ferretería Ñandú');
      await button(page, 'Siguiente').click();
      await page.getByRole('textbox', { name: 'Código del punto' }).fill('MD-1');
      await page.getByRole('textbox', { name: 'Región' }).fill('Maestra');
      await button(page, 'Siguiente').click();
      await page.getByRole('textbox', { name: 'Contrato' }).fill('K-MD-1');
      await page.getByRole('textbox', { name: 'Vigente desde' }).fill('01/01/2026');
      await page.getByRole('textbox', { name: 'Medidor', exact: true }).fill('M-MD-1');
      await page.getByRole('textbox', { name: 'Dígitos del medidor' }).fill('6');
      await page.getByRole('textbox', { name: 'Operador de red' }).fill('DEMO-ANDES');
      await page.getByRole('textbox', { name: 'Nivel de tensión' }).fill('2');
      await choose(page, 'Clase de uso', 'Comercial');
      await expectAccessible(page);
      await button(page, 'Guardar cliente').click();

      // The service knows what a tax id looks like: back to its field, with nothing lost.
      await page.getByText('El número no corresponde al tipo de identificación NIT.').waitFor();
      expect(await page.getByRole('textbox', { name: 'Código de cliente' }).inputValue()).toBe('C-MD-1');
      expect(await page.getByRole('alert').innerText()).toMatch(/customers\.form-invalid.*[0-9a-f]{32}/s);
      await page.getByRole('textbox', { name: 'Identificación', exact: true }).fill('900123456');
      await button(page, 'Siguiente').click();
      await button(page, 'Siguiente').click();
      await button(page, 'Guardar cliente').click();

      await page.getByRole('heading', { name: 'MD-1' }).waitFor();
      await page.getByRole('link', { name: 'Ferretería Ñandú' }).waitFor();
    });

    it('changes a contract by a version of its own, and draws both in time', async () => {
      await button(page, 'Nueva versión de contrato').click();
      await page.getByRole('dialog').waitFor();
      await page.getByRole('textbox', { name: 'Vigente desde' }).fill('01/07/2026');
      await page.getByRole('textbox', { name: 'Factor del medidor' }).fill('1.200,5');
      await page.getByText('Se lee 1.200,5').waitFor();
      await expectAccessible(page);
      await button(page, 'Guardar versión').click();

      const timeline = page.getByRole('group', { name: 'Vigencia de los contratos' });
      await timeline.getByRole('button', { name: '01/07/2026 – sin fin · K-MD-1' }).waitFor();
      await timeline.getByRole('button', { name: '01/01/2026 – 30/06/2026 · K-MD-1' }).waitFor();
      expect(await page.getByRole('row', { name: /Factor del medidor/ }).innerText()).toMatch(/1\.200,5\s+1$/);
      await expectAccessible(page);

      await timeline.getByRole('button', { name: '01/01/2026 – 30/06/2026 · K-MD-1' }).click();
      expect(await page.getByRole('row', { name: /Factor del medidor/ }).innerText()).toMatch(/\s1$/);
    });

    it('shows the same version to whoever opens its address', async () => {
      const other = await page.context().newPage();
      await other.goto(page.url());
      const pressed = other.getByRole('button', { name: '01/01/2026 – 30/06/2026 · K-MD-1', pressed: true });
      await pressed.waitFor();
      await other.close();
    });

    it('imports a sheet with two bad rows: both are named, none is taken', async () => {
      await page.goto('/customers/import');
      await page
        .locator('input[type=file]')
        .setInputFiles(
          sheetFile(row('MD-S1'), row('MD-S2', { mercado: 'libre' }), row('MD-S3', { vigente_desde: 'ayer' })),
        );
      await button(page, 'Importar').click();

      const errors = page.getByRole('table', { name: 'Errores de la hoja' });
      await errors.waitFor();
      expect(await errors.getByRole('row').allInnerTexts()).toEqual([
        expect.stringContaining('Fila'),
        expect.stringMatching(/^3\s+mercado\s+libre\s.*not-in-list$/s),
        expect.stringMatching(/^4\s+vigente_desde\s+ayer\s.*not-a-date$/s),
      ]);
      await expectAccessible(page);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: 'Descargar errores' }).click();
      expect((await download).suggestedFilename()).toBe('clientes-errores.csv');

      await page.locator('input[type=file]').setInputFiles(sheetFile(row('MD-S1'), row('MD-S2')));
      await button(page, 'Importar').click();
      await page.getByText('La hoja quedó importada').waitFor();
      await expectAccessible(page);
      await page.goto('/supply-points?q=MD-S');
      await page.getByRole('gridcell', { name: 'MD-S2', exact: true }).waitFor();
      expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('3');
    });

    it('opens from each figure of management the list that it is the length of', async () => {
      await page.goto('/management');
      await page.getByRole('heading', { name: 'Dashboard de gestión' }).waitFor();
      for (const [name, path] of [
        [/^Clientes/, '/customers'],
        [/^Puntos de suministro/, '/supply-points'],
        [/^Contratos vigentes/, '/contracts'],
      ] as const) {
        const link = page.getByRole('main').getByRole('link', { name });
        const figure = /(\d[\d.]*)$/.exec((await link.innerText()).trim())?.[1] ?? '';
        await link.click();
        await page.getByRole('grid').waitFor();
        expect(new URL(page.url()).pathname).toBe(path);
        expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(
          String(Number(figure.replaceAll('.', '')) + 1),
        );
        await page.goto('/management');
      }
      await page.getByRole('link', { name: /Aceptada/ }).click();
      await page.waitForURL(/\/invoices\?status=accepted/);
    });

    it('tells of a customer the tags, points, contracts and invoices', async () => {
      await page.goto('/customers?q=C-MD-1');
      await page.getByRole('gridcell', { name: 'Ferretería Ñandú' }).click();
      await button(page, 'Editar datos').click();
      await page.getByRole('dialog').waitFor();
      await page.getByRole('dialog').getByLabel('Etiquetas').first().fill('Grandes');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expectAccessible(page);
      await button(page, 'Guardar').click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByText('Grandes').waitFor();
      await page.getByRole('tab', { name: 'Contratos' }).click();
      await page.getByRole('gridcell', { name: 'K-MD-1' }).waitFor();
      await expectAccessible(page);
      await page.goto('/customers?tag=Grandes');
      await page.getByRole('gridcell', { name: 'C-MD-1' }).waitFor();
      expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('2');
    });

    it('shows what a point consumed, as bars and as a table, in the figures of the country', async () => {
      await page.goto(`/supply-points?q=${SETTLED.prefix}000000`);
      await page.getByRole('gridcell', { name: `${SETTLED.prefix}000000`, exact: true }).click();
      await page.getByRole('tab', { name: 'Consumo' }).click();
      await page.getByRole('img', { name: /Consumo de 1 mes/ }).waitFor();
      await expectAccessible(page);
      await page.getByText('Tabla', { exact: true }).click();
      await page.getByRole('table', { name: 'Consumo' }).waitFor();
      await page.getByRole('tab', { name: 'Liquidaciones' }).click();
      const table = page.getByRole('table', { name: 'Liquidaciones' });
      await table.waitFor();
      expect((await table.innerText()).replaceAll('\u00A0', ' ')).toMatch(/\$ \d{1,3}(\.\d{3})*/);
      await expectAccessible(page);
      await page.getByRole('tab', { name: 'Facturas' }).click();
      await page.getByRole('table', { name: 'Facturas' }).waitFor();
      await expectAccessible(page);
    });
  });

  describe('users and settings', () => {
    let page: Page;
    beforeAll(async () => {
      page = await world.signIn(ANDINA, { account: 'admin', path: '/users' });
    });
    afterAll(() => page?.context().close());

    it('adds a user with a role, who signs in with it', async () => {
      await button(page, 'Agregar usuario').click();
      await page.getByRole('dialog').waitFor();
      await page.getByRole('textbox', { name: 'Nombre' }).fill('Nora Nueva');
      await page.getByRole('textbox', { name: 'Correo' }).fill('nora@andina.test');
      await page.getByRole('checkbox', { name: 'Operación' }).uncheck();
      await page.getByRole('checkbox', { name: 'Auditoría' }).check();
      await button(page, 'Generar').click();
      const password = await page.getByLabel('Contraseña inicial').first().inputValue();
      expect(password).toMatch(/^\w{16}$/);
      await expectAccessible(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Agregar usuario' }).click();
      await page.getByRole('gridcell', { name: 'nora@andina.test' }).waitFor();

      const hers = await world.page();
      await hers.goto('/customers');
      await hers.getByRole('textbox', { name: 'Correo' }).fill('nora@andina.test');
      await hers.locator('input[type=password]').fill(password);
      await hers.getByRole('button', { name: 'Iniciar sesión' }).click();
      await hers.getByRole('grid', { name: 'Clientes' }).waitFor();
      // An auditor changes nothing: what she may not do is not offered.
      expect(await hers.getByRole('link', { name: 'Agregar cliente' }).count()).toBe(0);
      expect(await hers.getByRole('link', { name: 'Usuarios' }).count()).toBe(0);

      await page.getByRole('gridcell', { name: 'Nora Nueva' }).click();
      await page.getByRole('switch', { name: 'Activo' }).uncheck();
      await button(page, 'Guardar').click();
      await page.getByRole('gridcell', { name: 'Desactivado' }).waitFor();
      await hers.context().close();
    });

    it('sets a value from a month on and keeps what held before', async () => {
      await page.goto('/settings');
      const panel = page.getByRole('region', { name: 'Costo unitario impreso' });
      await panel.getByRole('button', { name: 'Cambiar' }).click();
      await page.getByRole('textbox', { name: 'Tolerancia ($/kWh)' }).fill('0,08');
      await page.getByText('Se lee 0,08').waitFor();
      await button(page, 'Rige desde').or(page.getByLabel('Rige desde')).first().click();
      await page
        .getByRole('button', { name: 'ene' })
        .or(page.getByRole('button', { name: 'Jan' }))
        .first()
        .click();
      await expectAccessible(page);
      await button(page, 'Guardar').click();
      await panel.getByRole('table').waitFor();

      expect(await panel.innerText()).toMatch(/Tolerancia \(\$\/kWh\): 0,08/);
      expect(await panel.getByRole('table').innerText()).toMatch(/01\/\d{4}\s.*Adela Administradora/s);
      await expectAccessible(page);
    });

    it('says which build answers, to everybody', async () => {
      await page.goto('/about');
      await page.getByText('0.1.0').waitFor();
      await expectAccessible(page);
    });
  });

  it('writes and reads figures as Peru does for a Peruvian company', async () => {
    const page = await world.signIn(LITORAL, { path: '/customers/new?step=3' });
    await page.getByRole('textbox', { name: 'Factor del medidor' }).fill('1,200.5');
    await page.getByText('Se lee 1,200.5').waitFor();
    await page.getByRole('textbox', { name: 'Opción tarifaria' }).waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
}
