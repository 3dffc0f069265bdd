import type { Page } from '@playwright/test';
import type { Account } from '../screens-world.js';
import type { Known } from './recording.js';

/** One screen, as the checks of every screen open it. */
export interface ScreenCase {
  /** Folder of the screen. */
  readonly screen: string;
  /** `operador` unless given. */
  readonly account?: Account;
  address(known: Known): string;
  /** False: it asks the API for nothing of its own. */
  readonly asks?: false;
  /** Of Colombia: what the person does there, up to the state that her address must carry. */
  reach?(page: Page): Promise<void>;
}

const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name }).click();
const segment = (page: Page, text: string) => page.locator('label', { hasText: text }).first().click();
const firstRow = (page: Page) => page.getByRole('grid').getByRole('row').nth(1).getByRole('gridcell').nth(1).click();

/** Every screen of the catalogue, one line each; a test tells which one is missing. */
export const SCREEN_CASES: readonly ScreenCase[] = [
  {
    screen: 'dashboard',
    address: ({ period }) => `/?period=${period}&market=regulated&alt=none`,
    async reach(page) {
      await page.getByText('Solo pendientes').click();
      await page.getByText('Sin lo facturado ni lo excluido.').waitFor();
    },
  },
  { screen: 'flow', address: ({ period }) => `/flow?period=${period}&market=regulated&node=rejected` },
  {
    screen: 'cycles',
    address: () => '/cycles',
    async reach(page) {
      await page.getByRole('button', { name: /^Vista/ }).click();
      await page.getByRole('button', { name: 'Con excepciones' }).click();
      await page.getByRole('button', { name: 'Vista: Con excepciones' }).waitFor();
    },
  },
  {
    screen: 'cycle',
    address: ({ manual }) => `/cycles/${manual}`,
    async reach(page) {
      await page.getByRole('button', { name: /^Por aprobar · liquidación \d/ }).click();
      await firstRow(page);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Energía/ })
        .first()
        .click();
      await page.getByRole('table', { name: 'Términos de la línea' }).waitFor();
    },
  },
  {
    screen: 'work-list',
    address: () => '/work',
    async reach(page) {
      await firstRow(page);
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    screen: 'inputs',
    address: ({ period }) => `/inputs?period=${period}`,
    async reach(page) {
      await firstRow(page);
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    screen: 'invoices',
    address: ({ period }) => `/invoices?period=${period}`,
    async reach(page) {
      await firstRow(page);
      await page.getByRole('heading', { name: 'Historia' }).waitFor();
    },
  },
  {
    screen: 'cycle-new',
    address: ({ period }) => `/cycles/new?period=${period}`,
    async reach(page) {
      await page.getByRole('textbox', { name: 'Nombre del ciclo' }).fill('Región Norte');
      await page.getByRole('radio', { name: 'Manual' }).check();
      await page.waitForURL(/mode=manual/);
    },
  },
  {
    screen: 'cycle-selection',
    address: ({ draft }) => `/cycles/${draft}/selection`,
    async reach(page) {
      await page.getByRole('textbox', { name: /^Buscar/ }).fill('BAM-');
      await page.waitForURL(/q=BAM/);
      await page.locator('[role=grid][aria-rowcount="9"]').waitFor();
    },
  },
  {
    screen: 'cycle-inputs',
    address: ({ chosen }) => `/cycles/${chosen}/inputs`,
    async reach(page) {
      await page.getByRole('button', { name: 'Cargar insumo', exact: true }).click();
      await page.getByRole('button', { name: 'Elegir archivos' }).waitFor();
    },
  },
  {
    screen: 'cycle-compare',
    address: ({ cycle, other }) => `/cycles/${cycle}/compare?with=${other}`,
    async reach(page) {
      await page.getByRole('button', { name: /^Iguales/ }).click();
      await page.waitForURL(/change=/);
    },
  },
  { screen: 'about', address: () => '/about' },
  {
    screen: 'audit',
    account: 'admin',
    address: () => '/audit',
    async reach(page) {
      await firstRow(page);
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    screen: 'contracts',
    address: () => '/contracts',
    async reach(page) {
      await segment(page, 'Vigente');
      await page.waitForURL(/state=/);
    },
  },
  {
    screen: 'customer',
    address: ({ customer }) => `/customers/${customer}`,
    async reach(page) {
      await tab(page, /Contratos/);
      await page.waitForURL(/tab=/);
    },
  },
  { screen: 'customer-import', address: () => '/customers/import', asks: false },
  { screen: 'customer-new', address: () => '/customers/new' },
  {
    screen: 'customers',
    address: () => '/customers',
    async reach(page) {
      await segment(page, 'Con contrato vigente');
      await page.waitForURL(/status=/);
    },
  },
  { screen: 'management', address: ({ period }) => `/management?period=${period}` },
  {
    screen: 'settings',
    account: 'admin',
    address: () => '/settings',
    async reach(page) {
      await page.getByRole('main').getByRole('button', { name: 'Cambiar', exact: true }).first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    screen: 'supply-point',
    address: ({ point }) => `/supply-points/${point}`,
    async reach(page) {
      await tab(page, /Liquidaciones/);
      await page.getByRole('table', { name: 'Liquidaciones' }).waitFor();
    },
  },
  {
    screen: 'supply-points',
    address: () => '/supply-points',
    async reach(page) {
      await page.getByRole('textbox', { name: /Buscar/ }).fill('BAM-');
      await page.locator('[role=grid][aria-rowcount="9"]').waitFor();
    },
  },
  {
    screen: 'users',
    account: 'admin',
    address: () => '/users',
    async reach(page) {
      await firstRow(page);
      await page.getByRole('dialog').waitFor();
    },
  },
  { screen: 'resettlements', address: () => '/resettlements' },
];
