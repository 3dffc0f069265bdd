// `npm run bench -- screens [--services 12480] [--points 100000] [--browsers 7]`: how soon the dashboard of a month with that many services
// is there, and how a list of that many supply points scrolls, in Debian's Chromium on this machine. A stack of its own settles the month
// and imports the points; each dashboard is opened by a browser context that has nothing yet. Nothing passes or fails here.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { prepare } from '../../deploy/prepare.mjs';

const { values } = parseArgs({
  allowPositionals: true,
  options: {
    services: { type: 'string', default: '12480' },
    points: { type: 'string', default: '100000' },
    browsers: { type: 'string', default: '7' },
  },
});
const folder = join(fileURLToPath(new URL('../..', import.meta.url)), '.local', 'bench-screens');
const note = (line) => process.stderr.write(`${line}\n`);
const CHROMIUM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) =>
  existsSync(path),
);
if (CHROMIUM === undefined) throw new Error('there is no Chromium on this machine');
const SHEET_ROWS = 25_000;
const SCROLLED_SECONDS = 10;
/** Pixels a frame: nearly two thousand rows in ten seconds. */
const STEP = 100;

prepare();
const { Stack } = await import('../../deploy/dist/stack.js');
const { ApiClient } = await import('../../deploy/dist/demo/api-client.js');
const { PORTFOLIOS } = await import('../../deploy/dist/demo/portfolios/catalogue.js');
const { runDemoCycle } = await import('../../deploy/dist/demo/run-cycle.js');
const { lastMonth } = await import('../../deploy/dist/demo/history.js');
const { ANDINA, LOCAL_PASSWORD } = await import('../../deploy/dist/local-companies.js');

rmSync(folder, { recursive: true, force: true });
const stack = new Stack({ folder, port: 18180, providerLatencyMs: 0, tell: note });
const period = lastMonth(new Date());
const email = `operador@${ANDINA.domain}`;
const out = {};
let browser;
try {
  await stack.start();
  const api = new ApiClient(stack.baseUrl);
  await api.signIn(email, LOCAL_PASSWORD);
  const services = Number(values.services);
  note(`· settling ${services} services`);
  const portfolio = PORTFOLIOS.andina;
  await api.importCustomers(portfolio.sheet('D', services));
  await runDemoCycle(api, { name: 'Bench', portfolio, period, prefix: 'D', services, progress: () => undefined });
  for (let rest = Number(values.points) - services, sheet = 0; rest > 0; rest -= SHEET_ROWS, sheet++) {
    note(`· importing points, ${rest} to go`);
    await api.importCustomers(portfolio.sheet(`P${sheet}`, Math.min(rest, SHEET_ROWS)));
  }
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  const opened = [];
  for (let at = 0; at < Number(values.browsers); at++) opened.push(await dashboard());
  Object.assign(out, {
    services,
    firstPaintMs: opened.map(({ painted }) => painted),
    cardsMs: opened.map(({ cards }) => cards),
    flowMs: opened.map(({ flow }) => flow),
    list: await list(),
  });
} finally {
  await browser?.close();
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(JSON.stringify(out, null, 2));
process.exit(0);

async function signedIn() {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    baseURL: stack.baseUrl,
    locale: 'es-CO',
  });
  const page = await context.newPage();
  await page.request.post('/api/v1/session', { data: { email, password: LOCAL_PASSWORD } });
  return page;
}

/** Milliseconds from the navigation to the first paint with content, to the figures of all cards, and to the last bar of the flow. */
async function dashboard() {
  const page = await signedIn();
  await page.addInitScript(() => {
    globalThis.seen = {};
    const look = () => {
      const { seen } = globalThis;
      if (!seen.cards && document.querySelectorAll('[data-card] [data-value]').length === 4)
        seen.cards = performance.now();
      if (!seen.flow && document.querySelectorAll('[data-item^="node:"]').length === 13) seen.flow = performance.now();
      if (!seen.cards || !seen.flow) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(`/?period=${period}&market=regulated&alt=none`);
  await page.waitForFunction(() => globalThis.seen.cards && globalThis.seen.flow);
  const seen = await page.evaluate(() => ({
    ...globalThis.seen,
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
  }));
  await page.context().close();
  return Object.fromEntries(
    Object.entries(seen).map(([name, ms]) => [name, ms === null ? null : Math.round(Number(ms))]),
  );
}

/** Scrolls for some seconds through a list of all points, at the top while pages come, and again when all are loaded. */
async function list() {
  const page = await signedIn();
  await page.goto('/supply-points');
  await page.getByRole('grid').waitFor();
  const loading = await scroll(page);
  note('· loading every page of the list');
  const began = performance.now();
  const rows = await page.evaluate(async (wanted) => {
    const grid = document.querySelector('[role=grid]');
    const loaded = () => Math.round(grid.querySelector('[role=rowgroup]').clientHeight / 32);
    while (loaded() < wanted) {
      grid.scrollTo(0, grid.scrollHeight);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    grid.scrollTo(0, 0);
    return loaded();
  }, Number(values.points));
  const seconds = Math.round((performance.now() - began) / 100) / 10;
  const all = await scroll(page);
  await page.context().close();
  return { whileLoading: loading, loadedRows: rows, loadedInSeconds: seconds, allLoaded: all };
}

function scroll(page) {
  return page.evaluate(
    ([step, seconds]) =>
      new Promise((resolve) => {
        const grid = document.querySelector('[role=grid]');
        const began = performance.now();
        let frames = 0;
        let rowsMost = 0;
        let slowestMs = 0;
        let last = began;
        const frame = (now) => {
          frames += 1;
          slowestMs = Math.max(slowestMs, now - last);
          last = now;
          rowsMost = Math.max(rowsMost, grid.querySelectorAll('[role=row]').length);
          grid.scrollBy(0, step);
          if (now - began < seconds * 1_000) requestAnimationFrame(frame);
          else
            resolve({
              framesPerSecond: Math.round((frames / (now - began)) * 10_000) / 10,
              rowsMost,
              slowestMs: Math.round(slowestMs),
            });
        };
        requestAnimationFrame(frame);
      }),
    [STEP, SCROLLED_SECONDS],
  );
}
