import { present } from '@kantia/kernel/assert';
import type { Figure } from '../line.js';
import type { Sheet } from './formula.js';

/** A figure of an earlier formula; its absence means that the market's order is wrong. */
export function figure<F extends string>(sheet: Sheet<F>, name: F): Figure {
  return present(sheet.figures.get(name), `${name} is priced by an earlier formula`);
}
