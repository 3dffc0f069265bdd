import type { CoCommonFigure } from '../co-common/figures.js';
import type { Formula, Pricing, Sheet } from '../formulas/formula.js';
import type { CoUnregulatedInput } from './input.js';

/** Figures that formulas of the Colombian unregulated market hand on; `generation` and a piece's suffix is what its energy costs, COP. */
export type CoUnregulatedFigure = 'kwh' | `generation${string}` | CoCommonFigure;
export type CoUnregulatedFormula = Formula<CoUnregulatedInput, CoUnregulatedFigure>;
export type CoUnregulatedSheet = Sheet<CoUnregulatedFigure>;
export type CoUnregulatedPricing = Pricing<CoUnregulatedFigure>;
