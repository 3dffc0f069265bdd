import type { Formula, Pricing, Sheet } from '../formulas/formula.js';
import type { CoRegulatedInput } from './input.js';

/** Figures that formulas of the Colombian regulated market hand on. */
export type CoRegulatedFigure = 'kwh' | 'unitCost' | 'energyCost' | 'e1' | 'e2' | 'subsidisedKwh';
export type CoRegulatedFormula = Formula<CoRegulatedInput, CoRegulatedFigure>;
export type CoRegulatedSheet = Sheet<CoRegulatedFigure>;
export type CoRegulatedPricing = Pricing<CoRegulatedFigure>;
