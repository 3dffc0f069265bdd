import { present } from '@kantia/kernel/assert';
import type { Figure } from '../line.js';
import type { FigureName, Sheet } from './formula.js';

/** A figure of an earlier formula; its absence means that the catalogue's order is wrong. */
export function figure(sheet: Sheet, name: FigureName): Figure {
  return present(sheet.figures.get(name), `${name} is priced by an earlier formula`);
}
