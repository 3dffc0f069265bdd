import { reactiveCounters } from '../co-common/reactive-counters.js';
import { coArrears } from '../formulas/co-common-arrears/formula.js';
import { coPriorAdjustment } from '../formulas/co-common-prior-adjustment/formula.js';
import { coReactive } from '../formulas/co-common-reactive/formula.js';
import { coReactive2 } from '../formulas/co-common-reactive-2/formula.js';
import { coReactive3 } from '../formulas/co-common-reactive-3/formula.js';
import { coSecurityLevy } from '../formulas/co-common-security-levy/formula.js';
import { coStreetLighting } from '../formulas/co-common-street-lighting/formula.js';
import { coRegulatedRounding } from '../formulas/co-regulated-rounding/formula.js';
import { coUnregulatedContribution } from '../formulas/co-unregulated-contribution/formula.js';
import { coUnregulatedDistribution } from '../formulas/co-unregulated-distribution/formula.js';
import { coUnregulatedFixedIndexed } from '../formulas/co-unregulated-fixed-indexed/formula.js';
import { coUnregulatedGeneration } from '../formulas/co-unregulated-generation/formula.js';
import { coUnregulatedLosses } from '../formulas/co-unregulated-losses/formula.js';
import { coUnregulatedMixed } from '../formulas/co-unregulated-mixed/formula.js';
import { coUnregulatedOtherCharges } from '../formulas/co-unregulated-other-charges/formula.js';
import { coUnregulatedPayAsContracted } from '../formulas/co-unregulated-pay-as-contracted/formula.js';
import { coUnregulatedPayAsDemanded } from '../formulas/co-unregulated-pay-as-demanded/formula.js';
import { coUnregulatedPriorMonths } from '../formulas/co-unregulated-prior-months/formula.js';
import { coUnregulatedRegulatedDiscount } from '../formulas/co-unregulated-regulated-discount/formula.js';
import { coUnregulatedRestrictions } from '../formulas/co-unregulated-restrictions/formula.js';
import { coUnregulatedRetail } from '../formulas/co-unregulated-retail/formula.js';
import { coUnregulatedSpotPlus } from '../formulas/co-unregulated-spot-plus/formula.js';
import { coUnregulatedTransmission } from '../formulas/co-unregulated-transmission/formula.js';
import { coUnregulatedIntervals } from './intervals.js';
import { defineMarket } from '../market.js';
import { consumption } from '../series/consumption.js';
import { prepareInput } from './prepare-input.js';
import { reference } from './reference.js';
import { coUnregulatedSets } from './sets.js';
import type { CoUnregulatedFormula } from './figures.js';

/** Order matters: the line of the energy needs its pieces priced, the contribution needs them too, the levies stand on the lines of this month alone, the rounding needs every line. */
export const CO_UNREGULATED_FORMULAS: readonly CoUnregulatedFormula[] = [
  coUnregulatedFixedIndexed,
  coUnregulatedPayAsContracted,
  coUnregulatedPayAsDemanded,
  coUnregulatedSpotPlus,
  coUnregulatedMixed,
  coUnregulatedRegulatedDiscount,
  coUnregulatedGeneration,
  coUnregulatedRetail,
  coUnregulatedTransmission,
  coUnregulatedDistribution,
  coUnregulatedLosses,
  coUnregulatedRestrictions,
  coUnregulatedOtherCharges,
  coReactive,
  coReactive2,
  coReactive3,
  coUnregulatedContribution,
  coStreetLighting,
  coSecurityLevy,
  coUnregulatedPriorMonths,
  coArrears,
  coPriorAdjustment,
  coRegulatedRounding,
];

export const coUnregulated = defineMarket({
  country: 'CO',
  market: 'unregulated',
  currency: 'COP',
  sets: coUnregulatedSets,
  reference,
  prepare: prepareInput,
  formulas: CO_UNREGULATED_FORMULAS,
  series: [consumption, reactiveCounters],
  intervals: coUnregulatedIntervals,
});
