import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '@playwright/test';
import type { DemoPortfolio } from '../../../deploy/src/demo/portfolio.js';
import { PORTFOLIOS } from '../../../deploy/src/demo/portfolios/catalogue.js';
import type { ScreensWorld } from '../screens-world.js';
import { KEYBOARD, MOUSE, type Hands } from './hands.js';
import { MainTask } from './main-task-steps.js';

interface Variant {
  readonly title: string;
  readonly portfolio: DemoPortfolio;
  readonly prefix: string;
  readonly hands: Hands;
  readonly language: 'es' | 'en';
  readonly mode: 'automatic' | 'manual';
  /** How the country writes the total of a cycle. */
  readonly money: RegExp;
}

const PESOS = /\$ \d{1,3}(\.\d{3})+ ·/;
const SOLES = /S\/ \d{1,3}(,\d{3})*\.\d{2} ·/;
const { andina, litoral } = PORTFOLIOS;
/** Each country in each language, by each sort of hands and in each mode at least once. */
const VARIANTS: readonly Variant[] = [
  {
    title: 'in Colombia by mouse, automatic',
    portfolio: andina,
    prefix: 'MTC-',
    hands: MOUSE,
    language: 'es',
    mode: 'automatic',
    money: PESOS,
  },
  {
    title: 'in Colombia by keyboard alone, manual',
    portfolio: andina,
    prefix: 'MTK-',
    hands: KEYBOARD,
    language: 'es',
    mode: 'manual',
    money: PESOS,
  },
  {
    title: 'in Colombia, in English, by keyboard alone, automatic',
    portfolio: andina,
    prefix: 'MTE-',
    hands: KEYBOARD,
    language: 'en',
    mode: 'automatic',
    money: PESOS,
  },
  {
    title: 'in Peru by mouse, manual',
    portfolio: litoral,
    prefix: 'MTP-',
    hands: MOUSE,
    language: 'es',
    mode: 'manual',
    money: SOLES,
  },
  {
    title: 'in Peru by keyboard alone, automatic',
    portfolio: litoral,
    prefix: 'MTL-',
    hands: KEYBOARD,
    language: 'es',
    mode: 'automatic',
    money: SOLES,
  },
  {
    title: 'in Peru, in English, by mouse, automatic',
    portfolio: litoral,
    prefix: 'MTX-',
    hands: MOUSE,
    language: 'en',
    mode: 'automatic',
    money: SOLES,
  },
];

/** Start cycle → select → upload → start → results → explanation → invoices accepted. */
export function mainTask(world: ScreensWorld): void {
  describe.each<[string, Variant]>(VARIANTS.map((variant) => [variant.title, variant]))(
    'the main task %s',
    (_title, { portfolio, prefix, hands, language, mode, money }) => {
      let page: Page;
      let task: MainTask;

      beforeAll(async () => {
        const api = await world.api(portfolio.company);
        await api.importCustomers(portfolio.sheet(prefix, MainTask.services));
        page = await world.signIn(portfolio.company, { path: '/cycles' });
        task = new MainTask(page, { portfolio, prefix, hands, language, mode, period: world.period });
        await task.speak(language);
      }, 120_000);
      afterAll(async () => {
        // The language is kept for the person, whom the next journeys are too.
        await task?.speak('es');
        await page?.context().close();
      });

      it('starts a cycle, and says what will happen', async () => {
        expect(await task.start()).toBe(mode === 'automatic' ? 'stops nowhere' : 'stops');
      });

      it('selects what a filter finds, as a frozen list', () => task.select());

      it('loads all that is needed at once, each file as what it is', () => task.load());

      it('goes on with the settlement, to accepted invoices and their total', async () => {
        await task.settle();

        expect(await task.total()).toMatch(money);
        expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(MainTask.services + 1));
      });

      it('explains an amount down to the row of the file', async () => {
        expect(await task.explainFirst()).toMatch(/\d/);
      });
    },
  );
}
