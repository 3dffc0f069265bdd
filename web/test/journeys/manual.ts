import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from '@playwright/test';
import type { ApiClient } from '../../../deploy/src/demo/api-client.js';
import { PORTFOLIOS } from '../../../deploy/src/demo/portfolios/catalogue.js';
import { loadDemoCycle } from '../../../deploy/src/demo/run-cycle.js';
import { ANDINA } from '../../../deploy/src/local-companies.js';
import { expectAccessible, type ScreensWorld } from '../screens-world.js';
import { approveNow } from './approve.js';
import { loseAnswer } from './lose-answer.js';

const PREFIX = 'MAN-';
const NAME = `A dos ${PREFIX}`;
const SERVICES = 6;
const UNDO_MS = 10_000;
const STAGES = ['validation', 'settlement', 'billing'] as const;

interface Policy {
  readonly fourEyes: readonly string[];
  readonly outlierPercent: number;
  readonly version: number;
}

/** A manual cycle from its start to its invoices: who starts it may not approve it, and what was approved is what was seen. */
export function manual(world: ScreensWorld): void {
  describe('a manual cycle by two people', () => {
    const portfolio = PORTFOLIOS.andina;
    let starter: Page;
    let approver: Page;
    let admin: Page;
    let api: ApiClient;
    let id = '';
    const stage = (page: Page, word: string, count: number) =>
      page.getByRole('button', { name: `${word} ${count}`, exact: true });
    const approve = (page: Page, words: string) => page.getByRole('button', { name: words, exact: true });

    beforeAll(async () => {
      api = await world.api(ANDINA);
      await api.importCustomers(portfolio.sheet(PREFIX, SERVICES));
      starter = await world.signIn(ANDINA, { path: `/cycles/new?mode=manual&name=${encodeURIComponent(NAME)}` });
      approver = await world.signIn(ANDINA, { account: 'aprobador', path: '/cycles' });
      admin = await world.signIn(ANDINA, { account: 'admin', path: '/settings?setting=approvals' });
    }, 120_000);
    afterAll(async () => {
      for (const page of [starter, approver, admin]) await page?.context().close();
    });

    it('is for two people where the company says so', async () => {
      await admin.getByRole('group', { name: 'Etapas con dos personas' }).waitFor();
      for (const word of ['Validación', 'Liquidación', 'Envío a facturación'])
        await admin.getByRole('checkbox', { name: word }).check();
      await admin.getByRole('button', { name: 'Guardar' }).click();

      await admin.getByText(/^Dos personas: Validación, Liquidación, Envío a facturación/).waitFor();
    });

    it('is drafted by one person, who is told where it stops', async () => {
      const panel = starter.getByRole('complementary', { name: 'Qué va a pasar' });
      await panel.getByText(/tienen contrato vigente/).waitFor();
      expect(await panel.locator('ol li').count()).toBe(STAGES.length);
      await starter.getByRole('button', { name: 'Crear y seleccionar clientes' }).click();
      await starter.waitForURL(/\/selection/);
      id = new URL(starter.url()).pathname.split('/')[2] ?? '';
      const draft = { name: NAME, portfolio, period: world.period, prefix: PREFIX, services: SERVICES };
      expect(await loadDemoCycle(api, { ...draft, mode: 'manual' })).toBe(id);
    }, 120_000);

    it('stops at validation, and tells who started it why she cannot approve', async () => {
      await starter.goto(`/cycles/${id}/inputs`);
      await starter.getByRole('button', { name: 'Continuar con liquidación' }).click();
      await starter.getByRole('button', { name: 'Iniciar la liquidación' }).click();
      await starter.getByText('La validación espera aprobación').waitFor({ timeout: 60_000 });
      const button = approve(starter, 'Aprobar la validación');

      expect(await button.getAttribute('aria-disabled')).toBe('true');
      await button.hover();
      const why = starter.getByRole('tooltip');
      await why.waitFor();
      expect(await why.textContent()).toMatch(/^Quien inició el ciclo no puede aprobar esta etapa/);
    });

    it('takes a service aside with a reason and a note, by keyboard, and back within ten seconds', async () => {
      await markFirst(starter, 'El doble de lo usual');
      await stage(starter, 'En revisión', 1).waitFor();
      await starter.getByRole('button', { name: 'Deshacer' }).click();
      await stage(starter, 'Por aprobar · validación', SERVICES).waitFor();
      // The list is read anew a moment after the counts.
      await starter.getByText('En revisión', { exact: true }).waitFor({ state: 'hidden' });
    });

    it('is marked once, though the answer is lost and the cycle has another version by then', async () => {
      await loseAnswer(starter, '**/api/v1/cycles/*/reviews');
      const dialog = await markingFirst(starter, 'Se mira con el lector');
      await dialog.getByRole('alert').waitFor();
      // It was carried out: the next command sees another version.
      expect(await api.get<object>(`/cycles/${id}`)).toMatchObject({ counts: { byStage: { 'in-review': 1 } } });
      await dialog.getByRole('button', { name: 'Marcar 1' }).click();
      await starter.getByText('1 servicio en revisión.').waitFor();

      const { items } = await api.get<{ items: readonly { note: string | null }[] }>(`/cycles/${id}/timeline`);
      expect(items.filter(({ note }) => note === 'Se mira con el lector')).toHaveLength(1);
    });

    it('says of what moved on since its release why it does not come back', async () => {
      await starter.goto(`/cycles/${id}?stage=in-review`);
      await starter.locator('[role=grid][aria-rowcount="2"]').waitFor();
      await starter.getByRole('grid', { name: 'Servicios del ciclo' }).focus();
      await starter.keyboard.press('Home');
      await starter.keyboard.press('Enter');
      const drawer = starter.getByRole('dialog', { name: 'Servicio del ciclo' });
      await drawer.getByRole('button', { name: 'Devolver donde estaba' }).click();
      const dialog = starter.getByRole('dialog', { name: 'Devolver donde estaba' });
      const { items } = await api.get<{ items: readonly { supplyPointId: string }[] }>(`/cycles/${id}/services`);
      const ids = items.map(({ supplyPointId }) => supplyPointId);
      await dialog.getByRole('button', { name: 'Devolver 1' }).click();
      await starter.getByText('1 servicio devuelto.').waitFor();
      // Meanwhile somebody else leaves it out, and takes it back.
      const { version } = await api.get<{ version: number }>(`/cycles/${id}`);
      const { cycle } = await api.post<{ cycle: { version: number } }>(
        `/cycles/${id}/exclusions`,
        { ids, reason: 'claim' },
        version,
      );
      await api.post(`/cycles/${id}/exclusions/undo`, { ids }, cycle.version);
      // The answer takes longer than the notice would stay.
      await starter.route('**/reviews/release/undo', async (route) => {
        const answer = await route.fetch();
        await setTimeout(UNDO_MS);
        await route.fulfill({ response: answer });
      });
      await starter.getByRole('button', { name: 'Deshacer' }).press('Enter');
      await starter.getByText(/^1 servicio no volvió: MAN-\d+\. Ya siguió adelante/).waitFor();
      await starter.unroute('**/reviews/release/undo');

      await starter.goto(`/cycles/${id}`);
      await stage(starter, 'Por aprobar · validación', SERVICES).waitFor();
      await starter.locator(`[role=grid][aria-rowcount="${SERVICES + 1}"]`).waitFor();
    });

    it('lets an approval lapse when its content changes under it', async () => {
      await approver.goto(`/cycles/${id}`);
      await approve(approver, 'Aprobar la validación').click();
      const dialog = approver.getByRole('dialog', { name: 'Aprobar la validación' });
      await dialog.getByRole('button', { name: `Aprobar ${SERVICES} servicios` }).waitFor();
      await markFirst(starter, 'Se confirma con el lector');
      const markedAt = Date.now();
      expect(await starter.getByRole('button', { name: 'Deshacer' }).count()).toBe(1);

      await dialog.getByText('La aprobación caducó: el contenido cambió').waitFor();
      expect(await dialog.getByText(`Antes: ${SERVICES} servicios. Ahora: ${SERVICES - 1} servicios.`).count()).toBe(1);
      expect(await dialog.getByRole('button', { name: `Aprobar ${SERVICES} servicios` }).isDisabled()).toBe(true);
      await expectAccessible(approver);

      await dialog.getByRole('button', { name: 'Ver lo de ahora' }).click();
      // Twice, as an impatient hand does: it is one approval.
      await dialog.getByRole('button', { name: `Aprobar ${SERVICES - 1} servicios` }).dblclick();
      await approver.getByText('La liquidación espera aprobación').waitFor();
      // Ten seconds after the mark the way back is over; a release is a decision of its own.
      await starter.getByRole('button', { name: 'Deshacer' }).waitFor({ state: 'detached', timeout: UNDO_MS + 5_000 });
      expect(Date.now() - markedAt).toBeGreaterThan(UNDO_MS / 2);
    }, 180_000);

    it('asks to type count and total where more than the limit of the company is approved', async () => {
      const boss = await world.api(ANDINA, 'admin');
      const { fourEyes, outlierPercent, version } = await boss.get<Policy>('/approval-policy');
      const limited = await boss.put<Policy>(
        '/approval-policy',
        { fourEyes, outlierPercent, moneyLimit: '1.00' },
        version,
      );
      await approver.reload();
      await approve(approver, 'Aprobar la liquidación').click();
      const dialog = approver.getByRole('dialog', { name: 'Aprobar la liquidación' });
      await dialog.getByText(new RegExp(`^1 queda aparte y no detiene a los demás: En revisión 1`)).waitFor();
      const button = dialog.getByRole('button', { name: `Aprobar ${SERVICES - 1} servicios` });
      const label = dialog.locator('label');
      await label.waitFor();
      expect(await button.isDisabled()).toBe(true);
      await dialog.getByRole('textbox').fill(/«(.+)»/.exec(await label.innerText())?.[1] ?? '');
      expect(await button.isEnabled()).toBe(true);
      await expectAccessible(approver);
      await dialog.getByRole('button', { name: 'Cancelar' }).click();
      await boss.put('/approval-policy', { fourEyes, outlierPercent, moneyLimit: null }, limited.version);
      await approver.reload();
    });

    it('tells the second who approves the same that somebody has, and who', async () => {
      await approve(approver, 'Aprobar la liquidación').click();
      const dialog = approver.getByRole('dialog', { name: 'Aprobar la liquidación' });
      await dialog.getByText(/^Total \$/).waitFor();
      await approveNow(await world.api(ANDINA, 'aprobador'), id, 'settlement');

      await dialog.getByText(/^Andrés Aprobador aprobó este mismo contenido/).waitFor();
      await dialog.getByRole('button', { name: 'Cancelar' }).click();
    });

    it('sends to billing once count and total are typed, and says that there is no way back', async () => {
      // Another approver is about to send the same.
      const other = await approver.context().newPage();
      await other.goto(`/cycles/${id}`);
      await approve(other, 'Enviar a facturación').click();
      const theirs = other.getByRole('dialog', { name: 'Enviar a facturación' });
      await theirs.getByRole('textbox').fill('5 · $');
      await approve(approver, 'Enviar a facturación').click();
      const dialog = approver.getByRole('dialog', { name: 'Enviar a facturación' });
      expect(await dialog.getByText(/No se puede deshacer/).count()).toBe(1);
      const box = dialog.getByRole('textbox');
      const asked = /«(.+)»/.exec((await dialog.locator('label').innerText()).replaceAll('\u00A0', ' '))?.[1] ?? '';
      const send = dialog.getByRole('button', { name: `Enviar ${SERVICES - 1} facturas` });
      expect(await dialog.getByText('salen por Simulador de facturador. No se puede deshacer.').count()).toBe(1);
      expect(asked).toMatch(/^5 · \$ \d{1,3}(\.\d{3})+$/);
      expect(await send.isDisabled()).toBe(true);
      await box.fill(asked);
      await send.click();
      await stage(approver, 'Aceptada', SERVICES - 1).waitFor({ timeout: 60_000 });
      expect(await approver.getByRole('button', { name: 'Deshacer' }).count()).toBe(0);

      // She sees who was first, and keeps what she typed.
      await theirs.getByText(/^Andrés Aprobador aprobó este mismo contenido/).waitFor();
      expect(await theirs.getByRole('textbox').inputValue()).toBe('5 · $');
      await other.close();
    });

    it('goes through what is left by keyboard, case by case', async () => {
      await stage(starter, 'En revisión', 1).click();
      const grid = starter.getByRole('grid', { name: 'Servicios del ciclo' });
      await starter.locator('[role=grid][aria-rowcount="2"]').waitFor();
      await grid.focus();
      await starter.keyboard.press('Enter');
      const drawer = starter.getByRole('dialog', { name: 'Servicio del ciclo' });
      await drawer.getByText('Lectura dudosa · Se confirma con el lector').waitFor();
      await expectAccessible(starter);

      await drawer.getByRole('button', { name: 'Devolver donde estaba' }).click();
      await starter
        .getByRole('dialog', { name: 'Devolver donde estaba' })
        .getByRole('button', { name: 'Devolver 1' })
        .click();
      await stage(starter, 'En revisión', 0).waitFor();
      await starter.getByRole('button', { name: 'Deshacer' }).click();
      await stage(starter, 'En revisión', 1).waitFor();
      // What the list said while it was empty is not what it says in the end.
      await starter.getByText('No quedan servicios en este filtro').waitFor({ state: 'detached' });
      await grid.focus();
      await starter.keyboard.press('Enter');
      await drawer.getByText('Lectura dudosa · Se confirma con el lector').waitFor();
      await drawer.getByRole('button', { name: 'Excluir' }).click();
      await starter.getByRole('dialog', { name: 'Excluir' }).getByRole('button', { name: 'Excluir 1' }).click();

      await starter.getByText('No quedan servicios en este filtro').waitFor();
    });

    it('does what it can for many at once, and names what it could not', async () => {
      await stage(starter, 'En revisión', 0).click();
      await starter.locator(`[role=grid][aria-rowcount="${SERVICES + 1}"]`).waitFor();
      await starter.getByRole('checkbox', { name: 'Marcar lo cargado' }).check();
      const bar = starter.getByRole('region', { name: 'Lo seleccionado' });
      await bar.getByRole('button', { name: 'Deshacer exclusión · 1' }).click();
      await starter.getByRole('button', { name: `Reincorporar ${SERVICES}` }).click();
      const rest = starter.getByRole('dialog', { name: 'Lo que no se pudo' });
      await rest.waitFor();

      expect(await rest.getByRole('row', { name: /No está excluido/ }).count()).toBe(SERVICES - 1);
      await rest.getByRole('button', { name: 'Cerrar' }).last().click();
      await stage(starter, 'En revisión', 1).waitFor();
    });

    it('keeps who did what, with what they said', async () => {
      await choose(approver, 'Historia del ciclo');
      const rows = approver.getByRole('table', { name: 'Aprobaciones' }).getByRole('row');
      await rows.nth(STAGES.length).waitFor();
      const told = await rows.allInnerTexts();
      const timeline = await approver.getByRole('list', { name: 'Línea de tiempo' }).innerText();

      expect(told.slice(1).map((text) => /(\S+)\tAndrés Aprobador · dos personas\t5/.exec(text)?.[1])).toEqual([
        'Validación',
        'Liquidación',
        'facturación',
      ]);
      expect(timeline).toMatch(/Olga Operadora · Lectura dudosa · Se confirma con el lector/);
      expect(timeline).toMatch(/Ciclo creado/);
    });

    it('copies the selection of a cycle into a draft, which is renamed and then cancelled with a reason', async () => {
      const head = { name: 'Copia MAN-', market: portfolio.market, period: world.period, mode: 'manual' };
      const draft = await api.post<{ id: string }>('/cycles', head);
      await starter.goto(`/cycles/${draft.id}/selection`);
      await starter.getByRole('button', { name: 'Copiar de otro ciclo' }).click();
      await starter.getByRole('combobox', { name: 'Ciclo' }).fill(NAME);
      await starter.getByRole('option', { name: new RegExp(NAME) }).click();
      await starter.getByRole('button', { name: `Copiar ${SERVICES} servicios` }).click();
      await starter.waitForURL(/\/inputs/);

      await choose(starter, 'Editar el ciclo');
      await starter.getByRole('textbox', { name: 'Nombre' }).fill('Segunda MAN-');
      await starter.getByRole('button', { name: 'Guardar' }).click();
      await starter.getByRole('heading', { name: 'Segunda MAN-' }).waitFor();

      await choose(starter, 'Cancelar el ciclo');
      const dialog = starter.getByRole('dialog', { name: 'Cancelar el ciclo' });
      const cancel = dialog.getByRole('button', { name: 'Cancelar el ciclo' });
      expect(await cancel.isDisabled()).toBe(true);
      await dialog.getByRole('textbox', { name: 'Motivo' }).fill('Se creó dos veces');
      await cancel.click();
      await starter.getByText('Cancelado', { exact: true }).waitFor();
    });

    it('is settled again as a dry run, which is compared with it and then discarded', async () => {
      const head = { name: 'Simulación MAN-', market: portfolio.market, period: world.period, mode: 'automatic' };
      const dry = await api.post<{ id: string }>('/cycles', { ...head, dryRun: true });
      await api.put(`/cycles/${dry.id}/selection`, { fromCycleId: id });
      await api.post(`/cycles/${dry.id}/start`);
      await starter.goto(`/cycles/${dry.id}`);
      await starter.getByText('Esto es una simulación').waitFor();
      await starter.getByRole('button', { name: new RegExp(`^Aprobado ${SERVICES}$`) }).waitFor();
      await choose(starter, 'Comparar con otro ciclo');
      await starter.getByRole('combobox', { name: 'Con el ciclo' }).fill(NAME);
      await starter.getByRole('option', { name: new RegExp(NAME) }).click();
      await starter.getByRole('button', { name: `Iguales ${SERVICES - 1}` }).waitFor();

      expect(await starter.getByRole('button', { name: 'Nuevos 1' }).count()).toBe(1);
      await expectAccessible(starter);
      await starter.getByRole('link', { name: 'Volver al ciclo' }).click();
      await starter.getByRole('button', { name: 'Descartar' }).click();
      const dialog = starter.getByRole('dialog', { name: 'Cancelar el ciclo' });
      await dialog.getByRole('textbox', { name: 'Motivo' }).fill('Ya se comparó');
      await dialog.getByRole('button', { name: 'Cancelar el ciclo' }).click();
      await starter.getByText('Cancelado', { exact: true }).waitFor();
    });

    it('leaves a chain of acts that an administrator reads and verifies', async () => {
      await admin.goto(`/audit?subject=${id}`);
      const grid = admin.getByRole('grid', { name: 'Auditoría' });
      await grid.getByText('Envió a facturación').first().waitFor();
      const acts = await grid.innerText();
      await admin.getByRole('button', { name: 'Verificar las cadenas' }).click();
      for (const chain of ['Ciclos', 'Clientes y ajustes', 'Insumos', 'Usuarios'])
        await admin.getByText(`${chain}: la cadena está íntegra`).waitFor();

      expect(acts).toMatch(/Olga Operadora\s+Creó el ciclo/);
      expect(acts).toMatch(/Andrés Aprobador\s+Aprobó la validación/);
      expect(acts).toMatch(/Lectura dudosa · Se confirma con el lector/);
      await expectAccessible(admin);
    });
  });
}

/** The first service of the list to manual review, by the keys of an operator. */
async function markFirst(page: Page, note: string): Promise<void> {
  await markingFirst(page, note);
  await page.getByText('1 servicio en revisión.').waitFor();
}

/** As far as the button is pressed; answers the dialog. */
async function markingFirst(page: Page, note: string): Promise<Locator> {
  const grid = page.getByRole('grid', { name: 'Servicios del ciclo' });
  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog', { name: 'Marcar para revisión' });
  await dialog.getByRole('combobox', { name: 'Motivo' }).click();
  await page.getByRole('option', { name: 'Lectura dudosa' }).click();
  await dialog.getByRole('textbox', { name: 'Nota' }).fill(note);
  await dialog.getByRole('button', { name: 'Marcar 1' }).click();
  return dialog;
}

/** Of the menu of the whole cycle. */
async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Más acciones del ciclo' }).click();
  await page.getByRole('menuitem', { name }).click();
}
