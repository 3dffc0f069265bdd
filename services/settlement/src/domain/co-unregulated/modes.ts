import { coUnregulatedFixedIndexed } from '../formulas/co-unregulated-fixed-indexed/formula.js';
import { coUnregulatedMixed } from '../formulas/co-unregulated-mixed/formula.js';
import { coUnregulatedPayAsContracted } from '../formulas/co-unregulated-pay-as-contracted/formula.js';
import { coUnregulatedPayAsDemanded } from '../formulas/co-unregulated-pay-as-demanded/formula.js';
import { coUnregulatedRegulatedDiscount } from '../formulas/co-unregulated-regulated-discount/formula.js';
import { coUnregulatedSpotPlus } from '../formulas/co-unregulated-spot-plus/formula.js';
import type { ModeFormula } from './mode.js';

/** Every way of pricing energy. One line each. */
export const MODES: readonly ModeFormula[] = [
  coUnregulatedFixedIndexed,
  coUnregulatedPayAsContracted,
  coUnregulatedPayAsDemanded,
  coUnregulatedSpotPlus,
  coUnregulatedMixed,
  coUnregulatedRegulatedDiscount,
];
