import type { Formula, Pricing, Sheet } from '../formulas/formula.js';
import type { PeCommonInput } from './input.js';

/** Figures that the lines of both Peruvian markets need or hand on. `kwh`: what the market's own formulas billed. */
export type PeCommonFigure = 'kwh' | 'roundingCarry';
export type PeCommonFormula = Formula<PeCommonInput, PeCommonFigure>;
export type PeCommonSheet = Sheet<PeCommonFigure>;
export type PeCommonPricing = Pricing<PeCommonFigure>;
