import { reactiveCounters } from '../co-common/reactive-counters.js';
import { coArrears } from '../formulas/co-common-arrears/formula.js';
import { coPriorAdjustment } from '../formulas/co-common-prior-adjustment/formula.js';
import { coReactive } from '../formulas/co-common-reactive/formula.js';
import { coReactive2 } from '../formulas/co-common-reactive-2/formula.js';
import { coReactive3 } from '../formulas/co-common-reactive-3/formula.js';
import { coSecurityLevy } from '../formulas/co-common-security-levy/formula.js';
import { coStreetLighting } from '../formulas/co-common-street-lighting/formula.js';
import { coRegulatedContribution } from '../formulas/co-regulated-contribution/formula.js';
import { coRegulatedEnergy } from '../formulas/co-regulated-energy/formula.js';
import { coRegulatedResidentialTariff } from '../formulas/co-regulated-residential-tariff/formula.js';
import { coRegulatedRounding } from '../formulas/co-regulated-rounding/formula.js';
import { coRegulatedSubsidy } from '../formulas/co-regulated-subsidy/formula.js';
import { hoursMeasured } from '../co-common/intervals.js';
import { defineMarket } from '../market.js';
import { consumption } from '../series/consumption.js';
import { prepareInput } from './prepare-input.js';
import { reference } from './reference.js';
import { residentialTariffs } from './residential-tariffs.js';
import { coRegulatedSets } from './sets.js';
import type { CoRegulatedFormula } from './figures.js';

/** Order matters: tariffs need the unit cost, the contribution needs the energy, the municipality's charges need both, the rounding needs every line. */
export const CO_REGULATED_FORMULAS: readonly CoRegulatedFormula[] = [
  coRegulatedEnergy,
  coRegulatedResidentialTariff,
  coRegulatedSubsidy,
  coRegulatedContribution,
  coReactive,
  coReactive2,
  coReactive3,
  coStreetLighting,
  coSecurityLevy,
  coArrears,
  coPriorAdjustment,
  coRegulatedRounding,
];

export const coRegulated = defineMarket({
  country: 'CO',
  market: 'regulated',
  currency: 'COP',
  sets: coRegulatedSets,
  reference,
  prepare: prepareInput,
  formulas: CO_REGULATED_FORMULAS,
  series: [consumption, residentialTariffs, reactiveCounters],
  intervals: hoursMeasured,
});
