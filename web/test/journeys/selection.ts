import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '@playwright/test';
import type { ApiClient, CycleJson, Page as ApiPage } from '../../../deploy/src/demo/api-client.js';
import { PORTFOLIOS } from '../../../deploy/src/demo/portfolios/catalogue.js';
import { ANDINA } from '../../../deploy/src/local-companies.js';
import { expectAccessible, SETTLED, type ScreensWorld } from '../screens-world.js';
import { loseAnswer } from './lose-answer.js';

const PREFIX = 'SEL-';
/**
 * More than a page of the list. `SELECTION_SERVICES=11240 npm test -- web/test -t 'what is selected'` runs the number that operators check
 * by hand, which takes minutes: most of them to import the customers and to read the files.
 */
const FOUND = Number(process.env['SELECTION_SERVICES'] ?? '240');
const EXCLUDED = 3;
const SETTLING_MS = Math.max(90_000, FOUND * 60);
const shown = (count: number) => String(count).replaceAll(/\B(?=(\d{3})+$)/g, '.');

/** «Liquidar selección» means what was ticked when it was ticked, and is one run however it is pressed. */
export function selection(world: ScreensWorld): void {
  describe('what is selected', () => {
    const portfolio = PORTFOLIOS.andina;
    let page: Page;
    let api: ApiClient;
    const dialog = () => page.getByRole('dialog', { name: 'Liquidar selección' });
    /** Opens the dialog, and says what was frozen for it. */
    const opened = async () => {
      const answer = page.waitForResponse((one) => one.url().endsWith('/api/v1/selections'));
      await page.getByRole('button', { name: 'Liquidar selección' }).click();
      return ((await (await answer).json()) as { readonly id: string }).id;
    };
    const cyclesNamed = async (name: string) =>
      (await api.get<ApiPage<CycleJson>>(`/cycles?period=${world.period}&limit=500`)).items.filter(
        (cycle) => cycle.name === name,
      );
    const draft = async (name: string, mode: string) => {
      const head = { name, market: portfolio.market, period: world.period, mode };
      return (await api.post<CycleJson>('/cycles', head)).id;
    };

    beforeAll(async () => {
      api = await world.api(ANDINA);
      await api.importCustomers(portfolio.sheet(PREFIX, FOUND));
      page = await world.signIn(ANDINA, { path: '/cycles' });
    }, SETTLING_MS);
    afterAll(() => page?.context().close());

    it('counts what cannot be settled before it is confirmed, with the reason', async () => {
      await page.goto(`/cycles/${await draft(`Repetida ${PREFIX}`, 'manual')}/selection?q=${SETTLED.prefix}`);
      await page.locator(`[role=grid][aria-rowcount="${SETTLED.services + 1}"]`).waitFor();
      await page.getByRole('checkbox', { name: 'Marcar lo cargado' }).check();
      await page.getByRole('button', { name: 'Liquidar selección' }).click();

      await dialog().getByText(`${SETTLED.services} no se pueden`).waitFor();
      expect(await dialog().getByRole('listitem').first().innerText()).toMatch(
        new RegExp(`^${SETTLED.services}.*${SETTLED.name}`),
      );
      await expectAccessible(page);
    });

    it('is not put while nobody knows who of it can be settled, nor when none can', async () => {
      const sure = dialog().getByRole('button', { name: `Liquidar ${SETTLED.services}` });
      expect(await sure.isDisabled()).toBe(true);
      await dialog().getByRole('button', { name: 'Cancelar' }).click();
      const before = await opened();
      await dialog().getByRole('button', { name: 'Cancelar' }).click();
      await page.route('**/api/v1/cycles/*/readiness*', (route) => route.abort('connectionreset'));
      await page.reload();
      // Asked again it is frozen again: an earlier one lacks who came since, and does not hold for ever.
      expect(await opened()).not.toBe(before);

      await dialog().getByRole('alert').getByText('El servidor no responde.').waitFor();
      expect(await sure.isDisabled()).toBe(true);
      await page.unroute('**/api/v1/cycles/*/readiness*');
      await dialog().getByRole('button', { name: 'Intentar de nuevo' }).click();
      await dialog().getByText(`${SETTLED.services} no se pueden`).waitFor();
      expect(await sure.isDisabled()).toBe(true);
    });

    it('is nothing of another market: what was ticked in one is not ticked once the draft is of the other', async () => {
      await dialog().getByRole('button', { name: 'Cancelar' }).click();
      const id = new URL(page.url()).pathname.split('/')[2] ?? '';
      const settle = page.getByRole('button', { name: 'Liquidar selección' });
      expect(await settle.isEnabled()).toBe(true);
      const { version } = await api.get<{ version: number }>(`/cycles/${id}`);
      await api.patch(`/cycles/${id}`, { market: 'unregulated' }, version);

      await page.locator('button:disabled', { hasText: 'Liquidar selección' }).waitFor();
      await page.reload();
      await settle.waitFor();
      expect(await settle.isDisabled()).toBe(true);
    });

    it(
      'is all that the filter finds but what is unticked; who comes later is not touched',
      async () => {
        const id = await draft(`Selección ${PREFIX}`, 'automatic');
        await page.goto(`/cycles/${id}/selection?q=${PREFIX}`);
        await page.locator(`[role=grid][aria-rowcount="${FOUND + 1}"]`).waitFor();
        await page.getByRole('checkbox', { name: 'Marcar lo cargado' }).check();
        const bar = page.getByRole('region', { name: 'Lo seleccionado' });
        await bar.getByRole('button', { name: `Seleccionar los ${shown(FOUND)} que cumplen el filtro` }).click();
        for (let row = 0; row < EXCLUDED; row++)
          await page.getByRole('checkbox', { name: `Marcar ${PREFIX}00000${row}` }).uncheck();
        const words = bar.getByText(`${shown(FOUND - EXCLUDED)} seleccionados del filtro · ${EXCLUDED} excluidos`);
        await words.waitFor();
        // Nothing is put yet, and a reload loses nothing of it.
        await page.reload();
        await words.waitFor();
        expect(await page.getByRole('checkbox', { name: `Marcar ${PREFIX}000000`, exact: true }).isChecked()).toBe(
          false,
        );
        await page.getByRole('button', { name: 'Liquidar selección' }).click();
        const sure = dialog().getByRole('button', { name: `Liquidar ${shown(FOUND - EXCLUDED)}` });
        await sure.waitFor();
        // Meanwhile one more begins to match.
        await api.importCustomers(portfolio.sheet(PREFIX, FOUND + 1));
        await dialog().getByText('1 nuevo cumple ahora el filtro y no entra.').waitFor();

        // The answer is lost on its way, and an impatient hand presses twice.
        await loseAnswer(page, '**/api/v1/cycles/*/selection');
        await sure.click();
        await dialog().getByRole('alert').waitFor();
        await sure.dblclick();
        await page.waitForURL(/\/inputs/);
        expect(await api.get<CycleJson>(`/cycles/${id}`)).toMatchObject({ serviceCount: FOUND - EXCLUDED });
      },
      SETTLING_MS,
    );

    it(
      'is one run, though its answer is lost, it is pressed twice and the page is loaded again',
      async () => {
        const [found] = await cyclesNamed(`Selección ${PREFIX}`);
        const id = found?.id ?? '';
        const files = portfolio.files(PREFIX, FOUND + 1, world.period);
        const { items } = await api.get<{ items: readonly { kind: string; status: string }[] }>(
          `/cycles/${id}/required-inputs`,
        );
        const open = items.filter(({ kind, status }) => kind in files && status !== 'loaded');
        await Promise.all(open.map(({ kind }) => api.loadInput(kind, world.period, files[kind]?.() ?? '')));
        await page.reload();
        await page.getByRole('button', { name: 'Continuar con liquidación' }).click();
        const start = page.getByRole('button', { name: 'Iniciar la liquidación' });
        await loseAnswer(page, '**/api/v1/cycles/*/start');
        await start.click();
        await page.getByRole('dialog').getByRole('alert').waitFor();
        await start.dblclick();
        await page.waitForURL(new RegExp(`/cycles/${id}$`));
        await page.reload();

        const accepted = page.getByRole('button', { name: `Aceptada ${shown(FOUND - EXCLUDED)}`, exact: true });
        await accepted.waitFor({ timeout: SETTLING_MS });
        expect(await cyclesNamed(`Selección ${PREFIX}`)).toMatchObject([
          { serviceCount: FOUND - EXCLUDED, counts: { byStage: { accepted: FOUND - EXCLUDED } } },
        ]);
        const { items: acts } = await api.get<{ items: readonly { event: string }[] }>(`/cycles/${id}/timeline`);
        expect(acts.filter(({ event }) => event === 'started')).toHaveLength(1);
      },
      SETTLING_MS * 2,
    );

    it('leaves alone who was unticked and who came later', async () => {
      const left = [...Array.from({ length: EXCLUDED }, (_, index) => index), FOUND].map(
        (index) => `${PREFIX}${String(index).padStart(6, '0')}`,
      );
      for (const code of left) {
        const { items } = await api.get<ApiPage<{ id: string; code: string }>>(`/supply-points?q=${code}`);
        expect(items.map((point) => point.code)).toEqual([code]);
        const path = `/supply-points/${items[0]?.id ?? ''}/settlements`;
        const settled = await api.get<{ items: readonly unknown[] }>(path);
        expect([code, settled.items]).toEqual([code, []]);
      }
    });
  });
}
