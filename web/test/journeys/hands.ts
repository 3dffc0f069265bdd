import type { Locator } from '@playwright/test';

/** A way of an operator to do things on a screen. */
export interface Hands {
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  /** One of a group of radios. */
  choose(radio: Locator): Promise<void>;
  /** The first row of a list. */
  openFirst(grid: Locator): Promise<void>;
}

export const MOUSE: Hands = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  choose: (radio) => radio.check(),
  openFirst: (grid) => grid.getByRole('row').nth(1).getByRole('gridcell').nth(1).click(),
};
