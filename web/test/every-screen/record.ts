import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Route } from '@playwright/test';
import { PORTFOLIOS } from '../../../deploy/src/demo/portfolios/catalogue.js';
import { ScreensWorld, type Account } from '../screens-world.js';
import { furnish } from './recorded-world.js';
import { ABSENT, keyOf, writeRecording, type Country, type Known } from './recording.js';
import { still, watchRequests } from './still.js';
import { SCREEN_CASES } from './table.js';

/** `npm run record -w @kantia/web`: a real stack is furnished, every screen is visited, and what the API answers is kept. */
const COMPANIES = { CO: PORTFOLIOS.andina, PE: PORTFOLIOS.litoral } as const;
/** The stack is another one at each recording. */
const HERE = /http:\/\/127\.0\.0\.1:\d+/g;
const ANYWHERE = 'https://kantia.example';
const NOT_KEPT = /\/(?:events|template|file|errors|document|export)$/;

const world = new ScreensWorld(29_480);

describe('the recording', () => {
  beforeAll(() => world.open(), 600_000);
  afterAll(() => world.close(), 60_000);

  it('keeps what the API answers to the screens of both countries', async () => {
    // One after the other: the faults of the provider hold for both.
    for (const country of ['CO', 'PE'] as const) {
      const known = await furnish(world, COMPANIES[country]);
      const at = new Date().toISOString();
      const answers: Partial<Record<Account, Record<string, unknown>>> = {};
      for (const account of new Set(SCREEN_CASES.map((one) => one.account ?? 'operador')))
        answers[account] = await visit(country, account, known);
      writeRecording(country, { at, known, answers });
    }

    expect(world.failures).toEqual([]);
  }, 900_000);
});

async function visit(country: Country, account: Account, known: Known): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  const page = await world.signIn(COMPANIES[country].company, { account, path: '/about' });
  watchRequests(page);
  await page.route('**/api/v1/**', (route) => keep(route, answers));
  for (const { screen, address, reach, ...rest } of SCREEN_CASES) {
    if ((rest.account ?? 'operador') !== account) continue;
    await page.goto(address(known));
    await still(page);
    if (country !== 'CO' || !reach) continue;
    await reach(page).catch((error: unknown) => world.failures.push(`${screen}: ${String(error)}`));
    await still(page);
    // Whoever opens the address sees what was reached.
    await page.goto(page.url());
    await still(page);
  }
  await page.context().close();
  return answers;
}

async function keep(route: Route, answers: Record<string, unknown>): Promise<void> {
  const request = route.request();
  if (request.method() !== 'GET' || NOT_KEPT.test(new URL(request.url()).pathname)) return route.fallback();
  const response = await route.fetch();
  // What is not there is an answer too: a service that was not settled has no statement.
  if (response.ok() || response.status() === ABSENT)
    answers[keyOf(request.url())] = JSON.parse((await response.text()).replaceAll(HERE, ANYWHERE)) as unknown;
  return route.fulfill({ response });
}
