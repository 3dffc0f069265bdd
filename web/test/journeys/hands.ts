import type { Locator, Page } from '@playwright/test';

/** The ways of an operator to do the same: by mouse, or by the keyboard alone. */
export interface Hands {
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  /** One of a group of radios. */
  choose(radio: Locator): Promise<void>;
  /** An option of a list that opens, at or under the one that is taken. */
  pick(box: Locator, option: RegExp): Promise<void>;
  /** The keyboard is in the list. */
  focus(grid: Locator): Promise<void>;
  /** The first row of a list. */
  openFirst(grid: Locator): Promise<void>;
}

export const MOUSE: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  choose: (radio) => radio.check(),
  async pick(box, option) {
    await box.click();
    await box.page().getByRole('option', { name: option }).click();
  },
  focus: (grid) => grid.focus(),
  openFirst: (grid) => grid.getByRole('row').nth(1).getByRole('gridcell').nth(1).click(),
};

const TABS_MAX = 200;
const isFocused = async (target: Locator) => (await target.and(target.page().locator(':focus')).count()) > 0;

/** Tab until it has the focus: what cannot be reached so is out of reach for who has no mouse. */
async function tabTo(target: Locator): Promise<Page> {
  await target.waitFor();
  const page = target.page();
  for (let tabs = 0; tabs < TABS_MAX; tabs++) {
    if (await isFocused(target)) return page;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${target.toString()}`);
}

export const KEYBOARD: Hands = {
  async press(target) {
    const page = await tabTo(target);
    const isBox = (await target.getAttribute('type')) === 'checkbox';
    await page.keyboard.press(isBox ? 'Space' : 'Enter');
  },
  async write(target, text) {
    const page = await tabTo(target);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  },
  async choose(radio) {
    const name = await radio.getAttribute('name');
    const page = await tabTo(radio.page().locator(`input[type=radio][name="${name ?? ''}"]:checked`));
    for (let step = 0; step < 5 && !(await radio.isChecked()); step++) await page.keyboard.press('ArrowDown');
  },
  async pick(box, option) {
    const page = await tabTo(box);
    await page.keyboard.press('Enter');
    const wanted = page.getByRole('option', { name: option });
    await wanted.waitFor();
    // The list goes to the option that is taken by a timer of its own, faster than any person: what is pressed before is undone.
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    const marked = page.locator('[role=option][data-combobox-selected]');
    for (let step = await page.getByRole('option').count(); step > 0 && !(await marked.and(wanted).count()); step--)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await wanted.waitFor({ state: 'hidden' });
  },
  async focus(grid) {
    await tabTo(grid);
  },
  async openFirst(grid) {
    const page = await tabTo(grid);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
  },
};
