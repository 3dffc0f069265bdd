import type { Locator, Page } from '@playwright/test';
import type { Period } from '@kantia/kernel/period';
import type { DemoPortfolio } from '../../../deploy/src/demo/portfolio.js';
import type { Language } from '../../src/format/formatter.js';
import { wordsOf, type Words } from '../words.js';
import type { Hands } from './hands.js';

interface MainTaskOptions {
  readonly portfolio: DemoPortfolio;
  readonly prefix: string;
  readonly hands: Hands;
  readonly language: Language;
  readonly mode: 'automatic' | 'manual';
  readonly period: Period;
}
const textAround = (text: string) => new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));

/** The steps of the main task on its screens, whatever the language, the country and the hands. */
export class MainTask {
  static readonly services = 6;
  private readonly words: Words;
  private readonly shown = String(MainTask.services);

  constructor(
    private readonly page: Page,
    private readonly options: MainTaskOptions,
  ) {
    this.words = wordsOf(options.language, options.portfolio.company.country);
  }

  /** By the button of the shell; nothing when it speaks so already. */
  async speak(language: Language): Promise<void> {
    const html = this.page.locator('html');
    await this.page.getByRole('navigation').first().waitFor();
    if ((await html.getAttribute('lang')) === language) return;
    const { t } = wordsOf(language === 'en' ? 'es' : 'en', this.options.portfolio.company.country);
    const kept = this.page.waitForResponse(
      (answer) => answer.url().endsWith('/users/me/preferences') && answer.request().method() === 'PUT',
    );
    await this.page.getByRole('button', { name: t('app:language') }).press('Enter');
    await kept;
    await this.page.locator(`html[lang=${language}]`).waitFor();
  }

  /** The wizard's one page. */
  async start(): Promise<'stops' | 'stops nowhere'> {
    const { t } = this.words;
    const { prefix, hands, mode } = this.options;
    await hands.press(this.page.getByRole('link', { name: t('cycle-new:title') }).first());
    const panel = this.page.getByRole('complementary', { name: t('cycle-new:whatHappens') });
    const reach = t('cycle-new:reach', { count: 2, shown: '', period: '' }).trim();
    await panel.getByText(textAround(reach.slice(0, 20))).waitFor();
    await hands.write(this.page.getByRole('textbox', { name: t('cycle-new:name') }), `Tarea ${prefix}`);
    await hands.choose(this.page.getByRole('radio', { name: t(`cycle-new:mode.${mode}`) }));
    const nowhere = await panel.getByText(t('cycle-new:stopsNowhere')).count();
    await hands.press(this.button(t('cycle-new:create')));
    await this.page.waitForURL(/\/selection/);
    return nowhere === 1 ? 'stops nowhere' : 'stops';
  }

  async select(): Promise<void> {
    const { t } = this.words;
    const { prefix, hands } = this.options;
    const { services } = MainTask;
    await hands.write(this.page.getByRole('textbox', { name: t('cycle-selection:search') }), prefix);
    await this.page.locator(`[role=grid][aria-rowcount="${services + 1}"]`).waitFor();
    await hands.press(this.page.getByRole('checkbox', { name: t('design:tickAll') }));
    await this.page.getByRole('region', { name: t('design:bulkBar') }).waitFor();
    await hands.press(this.button(t('cycle-selection:settle')));
    const sure = t('cycle-selection:settleMany', { count: services, shown: this.shown });
    await hands.press(this.dialog().getByRole('button', { name: sure }));
    await this.page.waitForURL(/\/inputs/);
  }

  /** All files of the portfolio in one go, by the drawer. */
  async load(): Promise<void> {
    const { t, status } = this.words;
    const { hands, portfolio } = this.options;
    const files = this.files();
    await this.page.getByRole('heading', { name: t('cycle-inputs:required') }).waitFor();
    await hands.press(this.button(t('cycle-inputs:loadInput')));
    const chooser = this.page.waitForEvent('filechooser');
    await hands.press(this.button(t('cycle-inputs:chooseFiles')));
    await (await chooser).setFiles(files);
    const load = this.button(t('cycle-inputs:loadMany', { count: files.length, shown: String(files.length) }));
    await load.waitFor();
    // Peruvian figures have three decimals here and there: «0.123» could be read both ways, so the person says which.
    const decimals = this.dialog().getByRole('combobox', { name: t('cycle-inputs:decimal'), exact: true });
    if (portfolio.company.country === 'PE')
      for (let at = 0; at < files.length; at++)
        await hands.pick(decimals.nth(at), textAround(t('cycle-inputs:decimal.point')));
    await hands.press(load);
    const ends = [status('input', 'accepted'), status('input', 'accepted-with-warnings')];
    const loaded = this.dialog().getByText(new RegExp(`^(${ends.join('|')})$`));
    const rejected = this.dialog().getByText(status('input', 'rejected'), { exact: true });
    await loaded
      .nth(files.length - 1)
      .or(rejected.first())
      .first()
      .waitFor({ timeout: 60_000 });
    if ((await rejected.count()) > 0) throw new Error(`a file was rejected: ${await this.dialog().innerText()}`);
    await this.page.keyboard.press('Escape');
    await this.dialog().waitFor({ state: 'hidden' });
  }

  /** To the end: all invoices accepted. */
  async settle(): Promise<void> {
    const { t, status } = this.words;
    const { hands, mode } = this.options;
    await hands.press(this.button(t('cycle-inputs:continue')));
    await this.dialog()
      .getByText(t('cycle-inputs:readiness.pass', { count: MainTask.services }))
      .first()
      .waitFor();
    await hands.press(this.button(t('cycle-inputs:continueYes')));
    await this.page.waitForURL(/\/cycles\/[0-9a-f-]{36}$/);
    if (mode === 'manual') await this.approveAll();
    const accepted = `${status('stage', 'accepted')} ${this.shown}`;
    await this.button(accepted).waitFor({ timeout: 90_000 });
  }

  /** As it is written, with plain spaces. */
  async total(): Promise<string> {
    const value = this.page.getByText(this.words.t('cycle:settledValue'));
    await value.waitFor();
    return (await value.innerText()).replaceAll('\u00A0', ' ');
  }

  /** From the first service to the cell of the file behind its energy. */
  async explainFirst(): Promise<string> {
    const { t } = this.words;
    const { hands } = this.options;
    await hands.openFirst(this.page.getByRole('grid'));
    const panel = this.page.getByRole('dialog', { name: t('cycle:explanation') });
    await hands.press(panel.getByRole('button', { name: /Energía/ }).first());
    await hands.press(panel.getByRole('button', { name: new RegExp(t('cycle:row', { row: '\\d+' })) }).first());
    const cell = panel.locator('mark').first();
    await cell.waitFor();
    const text = (await cell.textContent()) ?? '';
    await this.page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    return text;
  }

  /** Each stop of a manual cycle, and sending by what must be typed. */
  private async approveAll(): Promise<void> {
    const { t } = this.words;
    const { hands } = this.options;
    const counted = { count: MainTask.services, shown: this.shown };
    for (const stage of ['validation', 'settlement'] as const) {
      const approve = this.button(t(`cycle:approve.${stage}`));
      await approve.waitFor({ timeout: 60_000 });
      if (stage === 'validation') await this.lookAtFirst();
      await hands.press(approve);
      await hands.press(this.dialog().getByRole('button', { name: t(`cycle:approveYes.${stage}`, counted) }));
      await this.dialog().waitFor({ state: 'hidden' });
    }
    const send = this.page.locator('button:not([aria-disabled])', { hasText: t('cycle:approve.billing') });
    await send.waitFor({ timeout: 60_000 });
    await hands.press(send);
    const [before = '', after = ''] = t('design:typeToConfirm', { text: '\n' }).split('\n');
    const label = this.dialog().locator('label', { hasText: before });
    const asked = ((await label.textContent()) ?? '').replaceAll('\u00A0', ' ').slice(before.length, -after.length);
    await hands.write(this.dialog().getByRole('textbox'), asked);
    await hands.press(this.dialog().getByRole('button', { name: t('cycle:approveYes.billing', counted) }));
    await this.dialog().waitFor({ state: 'hidden' });
  }

  /** The first service to manual review and back, by the keys of the list and of its dialogs. */
  private async lookAtFirst(): Promise<void> {
    const { t, status } = this.words;
    const { hands } = this.options;
    const inReview = this.button(`${status('stage', 'in-review')} 1`);
    const one = { count: 1, shown: '1' };
    await hands.focus(this.page.getByRole('grid', { name: t('cycle:results') }));
    await this.page.keyboard.press('m');
    await hands.press(this.dialog().getByRole('button', { name: t('cycle:actYes.review', one) }));
    await inReview.waitFor();
    await hands.press(inReview);
    await this.page.locator('[role=grid][aria-rowcount="2"]').waitFor();
    await hands.openFirst(this.page.getByRole('grid'));
    await hands.press(this.dialog().getByRole('button', { name: t('cycle:act.release'), exact: true }));
    await hands.press(this.dialog().getByRole('button', { name: t('cycle:actYes.release', one), exact: true }));
    await inReview.waitFor({ state: 'hidden' });
    await this.page.keyboard.press('Escape');
    await this.dialog().first().waitFor({ state: 'hidden' });
    // The chip of a stage that is filtered stays with nothing in it until it is pressed again.
    await hands.press(this.button(`${status('stage', 'in-review')} 0`));
  }

  /** Those that say something: a small portfolio has no rows for some. */
  private files() {
    const { portfolio, prefix, period } = this.options;
    return Object.entries(portfolio.files(prefix, MainTask.services, period)).flatMap(([kind, text]) => {
      const buffer = Buffer.from(text());
      const rows = buffer.toString().trim().split('\n').length - 1;
      return rows === 0 ? [] : [{ name: `${kind}-${prefix}.csv`, mimeType: 'text/csv', buffer }];
    });
  }

  private button(name: string): Locator {
    return this.page.getByRole('button', { name });
  }

  private dialog(): Locator {
    return this.page.getByRole('dialog');
  }
}
