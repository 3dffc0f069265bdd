import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page, Response } from '@playwright/test';
import { PORTFOLIOS } from '../../../deploy/src/demo/portfolios/catalogue.js';
import { ScreensWorld, type Account } from '../screens-world.js';
import { furnish } from './recorded-world.js';
import { keyOf, writeRecording, type Country, type Known } from './recording.js';
import { SCREEN_CASES } from './table.js';

/** `npm run record -w web`: a real stack is furnished, every screen is visited, and what the API answers is kept. */
const COMPANIES = { CO: PORTFOLIOS.andina, PE: PORTFOLIOS.litoral } as const;
const NOT_KEPT = /\/(?:events|template|file|errors|document|export)$/;

const world = new ScreensWorld(29_480);

describe('the recording', () => {
  beforeAll(() => world.open(), 600_000);
  afterAll(() => world.close(), 60_000);

  it.each(['CO', 'PE'] as const)(
    'keeps what the API answers to the screens of %s',
    async (country) => {
      const known = await furnish(world, COMPANIES[country]);
      const at = new Date().toISOString();
      const answers: Partial<Record<Account, Record<string, unknown>>> = {};
      for (const account of new Set(SCREEN_CASES.map((one) => one.account ?? 'operador')))
        answers[account] = await visit(country, account, known);
      writeRecording(country, { at, known, answers });

      expect(world.failures).toEqual([]);
    },
    900_000,
  );
});

async function visit(country: Country, account: Account, known: Known): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  const page = await world.signIn(COMPANIES[country].company, { account, path: '/about' });
  const pending: Promise<void>[] = [];
  page.on('response', (response) => pending.push(keep(response, answers)));
  for (const { screen, address, reach, ...rest } of SCREEN_CASES) {
    if ((rest.account ?? 'operador') !== account) continue;
    await page.goto(address(known));
    await settled(page);
    if (country !== 'CO' || !reach) continue;
    await reach(page).catch((error: unknown) => Promise.reject(new Error(`${screen}: ${String(error)}`)));
    await settled(page);
    // Whoever opens the address sees what was reached.
    await page.goto(page.url());
    await settled(page);
  }
  await Promise.all(pending);
  await page.context().close();
  return answers;
}

/** Nothing loads any more. The stream of events never ends, so the network is never idle. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('main').waitFor();
  await page.waitForTimeout(1_000);
  await page.locator('.mantine-Loader-root').first().waitFor({ state: 'detached' });
}

async function keep(response: Response, answers: Record<string, unknown>): Promise<void> {
  const url = new URL(response.url());
  if (!url.pathname.startsWith('/api/v1/') || response.request().method() !== 'GET') return;
  if (NOT_KEPT.test(url.pathname) || response.status() !== 200) return;
  answers[keyOf(response.url())] = (await response.json()) as unknown;
}
