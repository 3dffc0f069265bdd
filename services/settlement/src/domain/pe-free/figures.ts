import type { Formula, Pricing, Sheet } from '../formulas/formula.js';
import type { PeCommonFigure } from '../pe-common/figures.js';
import type { PeFreeInput } from './input.js';

/** Figures that formulas of the Peruvian free market hand on. */
export type PeFreeFigure =
  | PeCommonFigure
  | 'peakKwh'
  | 'offPeakKwh'
  | 'intervals'
  | 'peakKw'
  | 'offPeakKw'
  | 'monthKw'
  | 'coincidentKw'
  | 'kvarh'
  | 'reactiveExcessKvarh';
export type PeFreeFormula = Formula<PeFreeInput, PeFreeFigure>;
export type PeFreeSheet = Sheet<PeFreeFigure>;
export type PeFreePricing = Pricing<PeFreeFigure>;
