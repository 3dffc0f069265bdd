import type { CoCommonFigure } from '../co-common/figures.js';
import type { Formula, Pricing, Sheet } from '../formulas/formula.js';
import type { CoRegulatedInput } from './input.js';

/** Figures that formulas of the Colombian regulated market hand on; those of a piece end in its suffix. */
export type CoRegulatedFigure =
  | CoCommonFigure
  | `kwh${string}`
  | `unitCost${string}`
  | `e1${string}`
  | `e2${string}`
  | 'energyCost'
  | 'subsidisedKwh';
export type CoRegulatedFormula = Formula<CoRegulatedInput, CoRegulatedFigure>;
export type CoRegulatedSheet = Sheet<CoRegulatedFigure>;
export type CoRegulatedPricing = Pricing<CoRegulatedFigure>;
