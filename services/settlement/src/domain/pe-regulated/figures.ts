import type { Formula, Pricing, Sheet } from '../formulas/formula.js';
import type { PeRegulatedInput } from './input.js';

/**
 * Figures that formulas of the Peruvian regulated market hand on: kWh and kW as billed (`kwh` all of them), demands as read,
 * `loadFactor` that the rating follows from.
 */
export type PeRegulatedFigure =
  | 'kwh'
  | 'kwhPeak'
  | 'kwhOffPeak'
  | 'kvarh'
  | 'md'
  | 'mdPeak'
  | 'mdOffPeak'
  | 'loadFactor'
  | 'distributionKw'
  | 'roundingCarry';
export type PeRegulatedFormula = Formula<PeRegulatedInput, PeRegulatedFigure>;
export type PeRegulatedSheet = Sheet<PeRegulatedFigure>;
export type PeRegulatedPricing = Pricing<PeRegulatedFigure>;
