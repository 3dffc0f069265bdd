import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import { chromium, type Browser, type BrowserContextOptions, type Page } from '@playwright/test';
import { ApiClient, type CycleJson } from '../../deploy/src/demo/api-client.js';
import { lastMonth } from '../../deploy/src/demo/history.js';
import { PORTFOLIOS } from '../../deploy/src/demo/portfolios/catalogue.js';
import { runDemoCycle } from '../../deploy/src/demo/run-cycle.js';
import { ANDINA, LOCAL_PASSWORD, type LocalCompany } from '../../deploy/src/local-companies.js';
import { Stack } from '../../deploy/src/stack.js';

/**
 * Debian's; undefined where there is none, and then no screen is tested. The one without a window comes first: the same engine, at a third of
 * the processor time for each page.
 */
export const CHROMIUM = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path));

/** A local account: `operador`, `aprobador`, `auditor`, `sre` or `admin` of a company; `consultora` of Andina works for both. */
export type Account = 'operador' | 'aprobador' | 'auditor' | 'sre' | 'admin' | 'consultora';

/** A cycle of Andina that is settled and invoiced before the first journey begins. */
export const SETTLED = { name: 'Norte · prueba', prefix: 'WEB-', services: 20 } as const;

/**
 * One stack and one browser for all journeys: each opens pages of its own (`page`, `signIn`) and uses codes that begin with a prefix of its
 * own, so that they do not meet. What a page throws is kept in `failures`.
 */
export class ScreensWorld {
  readonly failures: string[] = [];
  /** The month that the demo settles: the last whole one. */
  readonly period = lastMonth(new Date());
  private readonly folder = mkdtempSync(join(tmpdir(), 'kantia-screens-'));
  readonly stack: Stack;
  private browser: Browser | null = null;
  private settled: CycleJson | null = null;

  constructor(port: number) {
    this.stack = new Stack({ folder: this.folder, port, providerLatencyMs: 50, tell: () => undefined });
  }

  /** Throws where there is no Chromium, before anything is started. */
  async open(): Promise<void> {
    if (CHROMIUM === undefined)
      throw new Error('no screen can be tested: there is no Chromium (Debian package chromium-headless-shell)');
    await this.stack.start();
    const api = await this.api(ANDINA);
    await api.importCustomers(PORTFOLIOS.andina.sheet(SETTLED.prefix, SETTLED.services));
    this.settled = await runDemoCycle(api, {
      ...SETTLED,
      portfolio: PORTFOLIOS.andina,
      period: this.period,
      progress: () => undefined,
    });
    this.browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  }

  async close(): Promise<void> {
    await this.browser?.close();
    await this.stack.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The cycle `SETTLED`. */
  get settledCycle(): CycleJson {
    if (!this.settled) throw new Error('the world is not open yet');
    return this.settled;
  }

  /** Processes whose log has this text. */
  logsWith(text: string): readonly string[] {
    const logs = join(this.folder, 'logs');
    return readdirSync(logs)
      .filter((name) => readFileSync(join(logs, name), 'utf8').includes(text))
      .map((name) => name.replace(/\.\w+$/, ''));
  }

  /** The public API as this account, for what a journey needs to be there. */
  async api(company: LocalCompany, account: Account = 'operador'): Promise<ApiClient> {
    const api = new ApiClient(this.stack.baseUrl);
    await api.signIn(`${account}@${company.domain}`, LOCAL_PASSWORD);
    return api;
  }

  /** A page of a browser of its own, with nobody signed in. */
  async page(options: BrowserContextOptions = {}): Promise<Page> {
    if (!this.browser) throw new Error('the world is not open yet');
    const context = await this.browser.newContext({
      viewport: { width: 1366, height: 768 },
      locale: 'es-CO',
      baseURL: this.stack.baseUrl,
      ...options,
    });
    // Far above what a busy machine takes, and soon enough to say what is missing.
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => this.failures.push(`${page.url()}: ${error.message}`));
    return page;
  }

  /** The same, with somebody signed in and the address open. */
  async signIn(
    company: LocalCompany,
    { account = 'operador', path = '/', ...options }: SignInOptions = {},
  ): Promise<Page> {
    const page = await this.page(options);
    const data = { email: `${account}@${company.domain}`, password: LOCAL_PASSWORD };
    const answer = await page.request.post('/api/v1/session', { data });
    if (!answer.ok()) throw new Error(`the session of ${data.email} was not opened: ${answer.status()}`);
    await page.goto(path);
    return page;
  }
}

interface SignInOptions extends BrowserContextOptions {
  readonly account?: Account;
  /** Address to open, `/` unless given. */
  readonly path?: string;
}

/**
 * What axe finds on the page as it stands: rule and first element. `colours`: only what another theme can change. In one piece, as these
 * pages have no frames: in pieces axe takes ten times as long for a list.
 */
export async function violationsOf(page: Page, what: 'all' | 'colours' = 'all') {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (what === 'colours') axe.withRules(['color-contrast', 'link-in-text-block']);
  // The kit hangs dialogs and notices in a portal beside the landmarks; the rule about landmarks alone is left out.
  else axe.disableRules('region');
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

/** axe finds nothing on the page as it stands, in the light theme and in the dark. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor();
    const violations = await violationsOf(page, colorScheme === 'light' ? 'all' : 'colours');
    expect([colorScheme, violations]).toEqual([colorScheme, []]);
  }
}

/** What is written in an element, with plain spaces for hard ones. */
export async function plainText(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).innerText()).replaceAll('\u00A0', ' ');
}
