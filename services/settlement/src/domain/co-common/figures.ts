import type { Formula, Pricing, Sheet } from '../formulas/formula.js';
import type { CoCommonInput } from './input.js';

/** Figures that the lines of both Colombian markets hand on: the counters of factor M for the month after. `kwh`: what the market's own formulas billed. */
export type CoCommonFigure = 'kwh' | 'reactiveMonthsCounted' | 'reactiveFactorM' | 'reactiveMonthsClean';
export type CoCommonFormula = Formula<CoCommonInput, CoCommonFigure>;
export type CoCommonSheet = Sheet<CoCommonFigure>;
export type CoCommonPricing = Pricing<CoCommonFigure>;
