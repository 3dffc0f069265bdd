import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { CHROMIUM, violationsOf } from '../screens-world.js';
import { lookOf } from './look.js';
import { FAILED, headersOf, RecordedServer, type Asker } from './recorded-server.js';
import { readRecording, type Country } from './recording.js';
import { controlsOf, cutOff, faintFields, hiddenStops, wordsOn } from './seen.js';
import { still, watchRequests } from './still.js';
import { SCREEN_CASES } from './table.js';

const inChromium = CHROMIUM === undefined ? describe.skip : describe;
const THEMES = ['light', 'dark'] as const;
const STOPS_MOST = 40;
/** Letters without what the machine has set for its own screen: the screens bring their font, and the picture is the same elsewhere. */
const DRAWS_ALIKE = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];
const DESK = { viewport: { width: 1366, height: 768 } } as const;
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 } as const;
/** What a desktop of 1280 at 400 %, and one of 1366 at 200 %, leave. */
const ZOOMED = [
  { width: 320, height: 640 },
  { width: 683, height: 384 },
] as const;
/** How the other country writes. */
const FOREIGN: Readonly<Record<Country, RegExp>> = {
  CO: /(?<![\d.])[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?(?!\d)|(?<![\d.])\d+\.\d{1,2}(?![\d.])/,
  PE: /(?<![\d,])[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?(?!\d)|(?<![\d,])\d+,\d{1,2}(?![\d,])/,
};
/** What is there to read: lists to narrow, parts to open, files to take along. */
const READING =
  /^(?:Vistas?\b|Exportar|Ver\b|Buscar|Cerrar|Volver|Intentar|Cadena|Medición|Más acciones|Acciones de|Copiar|Plantilla|Descargar|¿Por qué|Quitar|Todos?\b|Todas\b|Periodo|Estado|Etiqueta|Tipo de cliente|Ciclo|Con el ciclo|Región|Insumo|Consumo|Selección|Anterior|Siguiente|Documentación|Documento|Lista de trazas|Ordenar|Tablero)/;

inChromium('every screen', () => {
  const servers = { CO: new RecordedServer(readRecording('CO')), PE: new RecordedServer(readRecording('PE')) };
  const failures: string[] = [];
  let browser: Browser;
  let desk: Page;
  /** In the other country, where the same is written otherwise. */
  let phone: Page;
  let broken: Page;
  let other: Page;

  beforeAll(async () => {
    for (const server of Object.values(servers)) await server.open();
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox', ...DRAWS_ALIKE] });
    [desk, phone, broken, other] = await Promise.all([
      pageOf('CO', DESK),
      pageOf('PE', PHONE),
      pageOf('CO', DESK),
      pageOf('CO', DESK),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    for (const server of Object.values(servers)) await server.close();
  });

  /** A page of a browser of its own on the day of the recording, which forgets what it kept with each address it opens. */
  async function pageOf(country: Country, options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({
      locale: `es-${country}`,
      reducedMotion: 'reduce',
      colorScheme: 'light',
      baseURL: servers[country].baseUrl,
      ...options,
    });
    await context.clock.setFixedTime(readRecording(country).at);
    await context.addInitScript('localStorage.clear(); sessionStorage.clear()');
    // Far above what a busy machine takes.
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    watchRequests(page);
    page.on('pageerror', (error) => failures.push(`${page.url()}: ${error.message}`));
    return page;
  }

  async function open(page: Page, address: string, asker: Asker): Promise<void> {
    await page.setExtraHTTPHeaders(headersOf(asker));
    await page.goto(address);
    await still(page);
  }

  describe.each(SCREEN_CASES.map((one) => [one.screen, one] as const))('%s', (name, one) => {
    const { account = 'operador', reach } = one;
    const at = (country: Country) => one.address(readRecording(country).known);

    beforeAll(() =>
      Promise.all([
        open(desk, at('CO'), { account }),
        open(phone, at('PE'), { account }),
        one.asks === false ? null : open(broken, at('CO'), { account, fails: true }),
      ]),
    );

    it.each(THEMES)('looks as it did and has nothing for axe: %s', async (colorScheme) => {
      await desk.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await desk.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
      await still(desk);

      expect(await lookOf(desk, `${name}-${colorScheme}`)).toBeNull();
      expect(await faintFields(desk)).toEqual([]);
      // What does not ask for colours was looked at in the first theme.
      expect(await violationsOf(desk, colorScheme === THEMES[0] ? 'all' : 'colours')).toEqual([]);
    });

    it('has room for every column and every figure', async () => {
      expect(await cutOff(desk)).toEqual([]);
    });

    it('shows where the keyboard is', async () => {
      expect(await hiddenStops(desk, STOPS_MOST)).toEqual([]);
    });

    it('writes figures as the country does', async () => {
      for (const [country, page] of [['CO', desk] as const, ['PE', phone] as const]) {
        const words = (await wordsOn(page)).replaceAll(/\d{1,2}:\d{2}(?::\d{2})?|\d+\.\d+\.\d+/g, '');

        expect([country, FOREIGN[country].exec(words)?.[0]]).toEqual([country, undefined]);
        expect(words).not.toMatch(/\bNaN\b|\bundefined\b|\{\{/);
      }
    });

    it('is read on a phone, with nothing beside it and nothing that changes anything', async () => {
      expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.viewport.width);
      expect((await controlsOf(phone, { reading: false })).filter((control) => !READING.test(control))).toEqual([]);
    });

    if (one.asks !== false)
      it('says with code and trace what it could not show', async () => {
        const told = broken.getByRole('main').getByRole('alert').first();
        await told.waitFor();

        expect(await told.innerText()).toContain(FAILED.code);
        expect(await told.innerText()).toContain(FAILED.traceId);
      });

    it('keeps every function when it is zoomed', async () => {
      const all = await controlsOf(desk);
      try {
        for (const viewport of ZOOMED) {
          const { width } = viewport;
          await desk.setViewportSize(viewport);
          await still(desk);

          expect([width, await desk.evaluate('document.documentElement.scrollWidth')]).toEqual([width, width]);
          const there = await controlsOf(desk);
          expect([width, all.filter((control) => !there.includes(control))]).toEqual([width, []]);
        }
      } finally {
        await desk.setViewportSize(DESK.viewport);
        await still(desk);
      }
    });

    if (reach)
      it('shows whoever opens its address what was reached', async () => {
        await reach(desk);
        await still(desk);
        const seen = (page: Page) => page.locator('body').innerText();
        const reached = await seen(desk);
        await open(other, desk.url(), { account });

        expect(await seen(other)).toBe(reached);
      });
  });

  it('is found where it was left, on the way back', async () => {
    await open(desk, '/supply-points', { account: 'operador' });
    const grid = desk.getByRole('grid');
    const scrolled = () => desk.evaluate<number>('document.querySelector("[role=grid]").scrollTop');
    await desk.evaluate('document.querySelector("[role=grid]").scrollTo(0, 300)');
    await desk.getByRole('row', { name: /BAS-/ }).first().waitFor();
    await desk.getByRole('navigation').getByRole('link', { name: 'Contratos' }).click();
    await desk.waitForURL(/contracts/);
    await still(desk);
    await desk.goBack();
    await grid.waitFor();

    await expect(until(scrolled, 300)).resolves.toBe(300);
  });

  it('breaks nowhere, asks nothing that was not recorded, and gives no command', () => {
    expect(failures).toEqual([]);
    for (const server of Object.values(servers)) {
      expect(server.missing).toEqual([]);
      expect(server.commands).toEqual([]);
    }
  });
});

async function until(look: () => Promise<number>, wanted: number): Promise<number> {
  for (let times = 0; times < 50; times++) {
    if ((await look()) === wanted) return wanted;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return look();
}
