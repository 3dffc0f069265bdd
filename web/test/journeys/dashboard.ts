import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decimal, sum } from '@kantia/kernel/decimal';
import type { Locator, Page } from '@playwright/test';
import type { CycleJson } from '../../../deploy/src/demo/api-client.js';
import { PORTFOLIOS } from '../../../deploy/src/demo/portfolios/catalogue.js';
import { runDemoCycle } from '../../../deploy/src/demo/run-cycle.js';
import { ANDINA, LITORAL } from '../../../deploy/src/local-companies.js';
import { expectAccessible, type ScreensWorld } from '../screens-world.js';
import { faultsOf } from './provider-faults.js';

interface Listed {
  readonly items: readonly { readonly statement: { readonly total: string } | null }[];
}
const PREFIX = 'DASH-';
/** A free customer of Litoral, for what only that market has. */
const FREE_PREFIX = 'DASHL-';
const SERVICES = 23;
/** Of 23 documents, the seventh, fourteenth and twenty-first. */
const REJECTED_EVERY = 7;
const REJECTED = 3;

const RESETTLEMENT = {
  id: '0a1d0000-0000-4000-8000-00000000000d',
  period: '2026-09',
  market: 'regulated',
  reason: 'Lectura corregida',
  note: '',
  status: 'billed',
  services: 3,
  netAmount: '-1204.50',
  currency: 'COP',
  createdBy: 'Olga Operadora',
  createdAt: '2026-11-24T10:00:00.000Z',
};

/** The landing screen and the lists behind its figures. */
export function dashboard(world: ScreensWorld): void {
  describe('the dashboard', () => {
    let page: Page;
    let cycle: CycleJson;
    let address: string;

    beforeAll(async () => {
      const api = await world.api(ANDINA);
      await api.importCustomers(PORTFOLIOS.andina.sheet(PREFIX, SERVICES));
      await api.loadInput('co.exchange-rate', world.period, `fecha;trm\n${world.period}-28;4101.02\n`);
      await faultsOf(world, { rejectEvery: REJECTED_EVERY });
      cycle = await runDemoCycle(api, {
        name: 'Tablero · prueba',
        portfolio: PORTFOLIOS.andina,
        period: world.period,
        prefix: PREFIX,
        services: SERVICES,
        progress: () => undefined,
      });
      await faultsOf(world, { rejectEvery: 0 });
      const lima = await world.api(LITORAL);
      await lima.importCustomers(PORTFOLIOS.litoral.sheet(PREFIX, 6));
      await lima.importCustomers(PORTFOLIOS['litoral-free'].sheet(FREE_PREFIX, 1));
      await runDemoCycle(lima, {
        name: 'Tablero · prueba',
        portfolio: PORTFOLIOS.litoral,
        period: world.period,
        prefix: PREFIX,
        services: 6,
        progress: () => undefined,
      });
      address = `/?period=${world.period}&market=regulated&cycle=${cycle.id}&alt=none`;
      page = await world.signIn(ANDINA);
    }, 120_000);
    afterAll(() => page?.context().close());

    it('draws the newest re-settlements that the API tells of', async () => {
      const other = await world.signIn(ANDINA, { path: '/about' });
      await other.route('**/api/v1/dashboard?*', async (route) => {
        const response = await route.fetch();
        const json = { ...((await response.json()) as object), recentResettlements: [RESETTLEMENT] };
        await route.fulfill({ response, json });
      });
      await other.goto(address);
      const row = other.getByRole('table', { name: 'Reliquidaciones recientes' }).getByRole('row').nth(1);
      await row.waitFor();

      expect((await row.innerText()).replaceAll('\u00A0', ' ')).toMatch(
        /Lectura corregida\s+septiembre de 2026\s+Facturada\s+3\s+−\$ 1\.205/,
      );
      await expectAccessible(other);
      await row.getByRole('link', { name: 'Lectura corregida' }).click();
      await other.waitForURL(/resettlements\?period=2026-09/);
      await other.context().close();
    });

    it('is where one lands: the latest period that has cycles, in the address', async () => {
      await page.getByRole('heading', { name: 'Tablero', level: 1 }).waitFor();
      await page.locator('[data-card=settled] [data-value]').waitFor();
      const { pathname, searchParams } = new URL(page.url());

      expect(pathname).toBe('/');
      expect(searchParams.get('period')).toBe(world.period);
      expect(await page.getByRole('navigation').getByRole('link').first().textContent()).toBe('Tablero');
    });

    it('leads to the cycles, of which it has asked already', async () => {
      await page.getByRole('navigation').getByRole('link', { name: 'Ciclos' }).first().click();

      await page.getByRole('grid').getByText(world.settledCycle.name).first().waitFor();
    });

    it('says the same number on card, in the flow and in the list behind it, for every node and state', async () => {
      await page.goto(address);
      await page.locator('[data-item="node:rejected"]', { hasText: figure(REJECTED) }).waitFor();
      const items = (await itemsOf(page)).filter(({ id }) => !id.startsWith('link:'));
      const countOf = (id: string) => items.find((item) => item.id === id)?.count;
      const cards = await cardsOf(page);

      expect(items.filter(({ id }) => id.startsWith('node:'))).toHaveLength(13);
      expect(countOf('node:population')).toBe(SERVICES);
      expect(countOf('node:invoiced')).toBe(SERVICES - REJECTED);
      expect(countOf('node:rejected')).toBe(REJECTED);
      expect(cards['settled']).toBe(String(SERVICES));
      expect(cards['inInitialValidation']).toBe('0');
      await expectListed(page, items);
    });

    it('draws only what is pending, or every version, when asked, and lists just that', async () => {
      await page.goto(address);
      const [pending, versions] = ['Solo pendientes', 'Todas las versiones'].map((name) =>
        page.getByText(name, { exact: true }),
      );
      await pending?.click();
      await page.getByText('Sin lo facturado ni lo excluido.').waitFor();
      await page.locator('[data-item="node:population"]', { hasText: figure(REJECTED) }).waitFor();
      const items = await itemsOf(page);

      expect(items.filter(({ count }) => count > 0).every(({ count }) => count === REJECTED)).toBe(true);
      expect(items.find(({ id }) => id === 'node:rejected')?.count).toBe(REJECTED);
      expect(items.find(({ id }) => id === 'node:invoiced')?.count).toBe(0);
      expect((await cardsOf(page))['settled']).toBe(String(SERVICES));
      await expectListed(
        page,
        items.filter(({ id }) => /^(?:node:|link:sending)/.test(id)),
      );

      await page.goto(`${address}&flow=pending`);
      await pending?.click();
      await versions?.click();
      await page.getByText(/^Se cuentan versiones/).waitFor();
      await page.locator('[data-item="node:population"]', { hasText: figure(SERVICES) }).waitFor();
      const { searchParams } = new URL(page.url());
      expect([searchParams.get('flow'), searchParams.get('versions')]).toEqual([null, 'all']);
      await expectAccessible(page);
    });

    it('says in the card of the value the sum of the totals that its list shows', async () => {
      const api = await world.api(ANDINA);
      const { items } = await api.get<Listed>(
        `/dashboard/services?period=${world.period}&market=regulated&cycleId=${cycle.id}&settled=yes&limit=500`,
      );
      const total = sum(items.map(({ statement }) => decimal(statement?.total ?? '0')));
      await page.goto(address);
      await page.locator('[data-card=totalValue] [data-value]').waitFor();

      expect(items).toHaveLength(SERVICES);
      const pesos = total.toFixed(0).replaceAll(/\B(?=(\d{3})+$)/g, '.');
      expect((await cardsOf(page))['totalValue']?.replaceAll('\u00A0', ' ')).toBe(`$ ${pesos}`);
    });

    it('says it in dollars at one rate, with its source and its day', async () => {
      await page.goto(address.replace('alt=none', 'alt=totalValue'));
      const card = page.locator('[data-card=totalValue]');
      await card.getByText('Valor total liquidado en dólares').waitFor();

      expect((await card.innerText()).replaceAll('\u00A0', ' ')).toMatch(
        /US\$ \d{1,3}(?:\.\d{3})*,\d{2}\s+TRM \$ 4\.101,02 del 28\/\d{2}\/\d{4}/,
      );
    });

    it('draws one service, which is all of them in one node', async () => {
      const other = await world.signIn(LITORAL, { path: `/?period=${world.period}&market=unregulated&alt=none` });
      await other
        .getByText(/^Aún no hay ciclos para/)
        .first()
        .waitFor();
      const counted = (await itemsOf(other)).filter(({ count }) => count > 0);

      expect(counted.map(({ id, count }) => [id, count])).toEqual([
        ['node:population', 1],
        ['link:population>no-cycle/initial', 1],
        ['node:no-cycle', 1],
      ]);
      expect(await other.locator('main').innerText()).not.toMatch(/NaN|undefined|null/);
      await other.context().close();
    });

    it('opens the services that a card counts', async () => {
      await page.goto(address);
      await page.getByRole('button', { name: 'Acciones de Servicios liquidados' }).click();
      await expectAccessible(page);
      await page.getByRole('menuitem', { name: 'Ver servicios' }).click();

      expect(await listed(page)).toBe(SERVICES);
    });

    it('opens a ribbon of three services by mouse, by keyboard, and at twice the size', async () => {
      const ribbon = 'link:sending>rejected/initial';
      await page.goto(address);
      await page.locator(`[data-item="${ribbon}"]`).click();
      expect(await listed(page)).toBe(REJECTED);
      const list = page.url();

      await page.goBack();
      await page.locator('[data-item="node:population"]').focus();
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowLeft');
      expect(await page.locator(':focus').getAttribute('data-item')).toBe(ribbon);
      await page.keyboard.press('Enter');
      expect(await listed(page)).toBe(REJECTED);
      expect(page.url()).toBe(list);

      const near = await world.signIn(ANDINA, {
        path: address,
        viewport: { width: 683, height: 384 },
        deviceScaleFactor: 2,
      });
      await near.locator(`[data-item="${ribbon}"] a`).click();
      expect(await listed(near)).toBe(REJECTED);
      await near.context().close();
    });

    it('has every figure of the chart in its table, row by row', async () => {
      await page.goto(address);
      const chart = (await itemsOf(page)).map(({ id, count, href }) => [id, count, href]);
      await page.getByRole('button', { name: 'Ver como tabla' }).click();
      await page.getByRole('table', { name: 'Flujo de servicios por etapa' }).waitFor();
      const rows = await inTurn(page.locator('[data-row]'), async (row) => [
        await row.getAttribute('data-row'),
        Number((await row.getByRole('cell').nth(2).innerText()).replaceAll(/\D/g, '')),
        await hrefIn(row),
      ]);

      expect(chart.find(([id]) => id === 'node:rejected')?.[1]).toBe(REJECTED);
      expect(rows).toEqual(chart);
      await expectAccessible(page);
    });

    it('shows whoever opens its address the same: period, table, alternate and explanation', async () => {
      await page.goto(address);
      await page.getByRole('button', { name: 'Acciones de Servicios liquidados' }).click();
      await page.getByRole('menuitem', { name: 'Mostrar Servicios sin liquidación' }).click();
      await page.getByRole('button', { name: 'Acciones de Servicios sin liquidación' }).click();
      await page.getByRole('menuitem', { name: 'Explicar esta cifra' }).click();
      await page.getByRole('dialog', { name: 'Explicar esta cifra' }).waitFor();
      await expectAccessible(page);

      const other = await world.signIn(ANDINA, {
        account: 'auditor',
        path: page.url().slice(world.stack.baseUrl.length),
      });
      await other.getByRole('dialog', { name: 'Explicar esta cifra' }).waitFor();

      expect(await cardsOf(other)).toEqual(await cardsOf(page));
      expect((await cardsOf(other))['settled']).toBe('0');
      await other.context().close();
    });

    it('goes back and forward through what was chosen', async () => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.goBack();
      await page.getByRole('dialog').waitFor();
      await page.goBack();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.goBack();
      await page.locator('[data-card=settled]', { hasText: 'Servicios liquidados' }).waitFor();

      expect(new URL(page.url()).searchParams.get('alt')).toBe('none');
    });

    it('remembers the alternate for the person who comes back', async () => {
      await page.goto('/');
      await page.locator('[data-card=settled]', { hasText: 'Servicios sin liquidación' }).waitFor();

      expect(new URL(page.url()).searchParams.get('alt')).toBe('settled');
    });

    it('helps where there is nothing yet', async () => {
      await page.goto('/?period=2031-02&market=unregulated&alt=none');
      await page.getByText('Aún no hay ciclos para febrero de 2031').waitFor();

      expect(await page.locator('main').innerText()).not.toMatch(/NaN|undefined|null/);
      await expectAccessible(page);
    });

    it('writes a million services as Spanish does', async () => {
      const other = await world.signIn(ANDINA, { path: '/cycles' });
      await other.route('**/api/v1/dashboard?*', async (route) => {
        const answer = await route.fetch();
        const body = (await answer.json()) as { population: object };
        await route.fulfill({ json: { ...body, population: { value: 1_000_000, known: true } } });
      });
      await other.goto(address);
      await other.getByText('de 1.000.000 servicios del periodo').first().waitFor();
      await other.context().close();
    });

    it.each([
      { company: ANDINA, own: /\$ \d{1,3}(?:\.\d{3})+(?![\d,])/, foreign: /\d,\d{3}(?!\d)|\d\.\d{2}(?!\d)/ },
      { company: LITORAL, own: /S\/ \d{1,3}(?:,\d{3})*\.\d{2}/, foreign: /\d\.\d{3}(?!\d)|\d,\d{2}(?!\d)/ },
    ])('writes figures as $company.country does, everywhere on the screen', async ({ company, own, foreign }) => {
      const other = await world.signIn(company);
      await other.locator('[data-card=totalValue] [data-value]').waitFor();
      await other.getByRole('heading', { name: 'Tiempos y calidad' }).waitFor();
      const text = (await other.locator('main').innerText()).replaceAll('\u00A0', ' ');

      expect(text).toMatch(own);
      expect(text.replaceAll(/\d{2}:\d{2}(:\d{2})?/g, '')).not.toMatch(foreign);
      await other.context().close();
    });

    it('shows an SRE counts and times, no money', async () => {
      const other = await world.signIn(ANDINA, { account: 'sre', path: address });
      await other.locator('[data-card=settled] [data-value]').waitFor();

      expect((await cardsOf(other))['settled']).toBe(String(SERVICES));
      expect(await other.locator('main').innerText()).not.toContain('$');
      await expectAccessible(other);
      await other.context().close();
    });

    it('is read on a phone, with nothing beside the screen', async () => {
      const phone = await world.signIn(ANDINA, { path: address, viewport: { width: 360, height: 740 } });
      await phone.getByRole('list', { name: 'Flujo de servicios por etapa' }).waitFor();

      expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(360);
      await expectAccessible(phone);
      await phone.context().close();
    });
  });
}

/** What is asked of an element of the page; tests do not know the browser's types. */
interface Drawn {
  readonly dataset: Readonly<Record<string, string>>;
  readonly textContent: string;
  getAttribute(name: string): string | null;
}
interface Item {
  readonly id: string;
  readonly count: number;
  readonly href: string | null;
}

/** The whole figure: 3 is in 23 too. */
const figure = (count: number) => new RegExp(`(?<!\\d)${count}(?!\\d)`);

/** What the chart shows, in its order, at one instant: it is live. */
async function itemsOf(page: Page): Promise<readonly Item[]> {
  await page.locator('[data-item="node:population"]').waitFor();
  const drawn = await page
    .locator('[data-item]')
    .evaluateAll((items: readonly unknown[]) =>
      (items as readonly Drawn[]).map(
        (item) => [item.dataset['item'] ?? '', item.textContent, item.getAttribute('href')] as const,
      ),
    );
  return drawn.map(([id, text, href]) => ({
    id,
    count: Number((/\d[\d.,]*/.exec(text)?.[0] ?? '').replaceAll(/\D/g, '')),
    href,
  }));
}

/** The list behind each is as long as its figure says. */
async function expectListed(page: Page, items: readonly Item[]): Promise<void> {
  for (const { id, count, href } of items) {
    await page.goto(href ?? '');
    expect([id, await listed(page)]).toEqual([id, count]);
  }
}

/** The figures of the cards, as written. */
async function cardsOf(page: Page): Promise<Readonly<Record<string, string>>> {
  await page.locator('[data-card] [data-value]').first().waitFor();
  const cards = await inTurn(page.locator('[data-card]'), async (card) => [
    (await card.getAttribute('data-card')) ?? '',
    (await card.locator('[data-value]').innerText()).trim(),
  ]);
  return Object.fromEntries(cards) as Record<string, string>;
}

async function inTurn<T>(elements: Locator, read: (element: Locator) => Promise<T>): Promise<readonly T[]> {
  const values: T[] = [];
  for (const element of await elements.all()) values.push(await read(element));
  return values;
}

async function hrefIn(row: Locator): Promise<string | null> {
  const link = row.getByRole('link');
  return (await link.count()) === 0 ? null : link.getAttribute('href');
}

/** Services in the list that is open. */
async function listed(page: Page): Promise<number> {
  const grid = page.getByRole('grid');
  await grid.or(page.getByText('Ningún servicio está aquí')).waitFor();
  return (await grid.count()) === 0 ? 0 : Number(await grid.getAttribute('aria-rowcount')) - 1;
}
