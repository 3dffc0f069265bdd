import { peArrears } from '../formulas/pe-common-arrears/formula.js';
import { pePriorAdjustment } from '../formulas/pe-common-prior-adjustment/formula.js';
import { peCompensatoryInterest } from '../formulas/pe-common-compensatory-interest/formula.js';
import { peConnectionMaintenance } from '../formulas/pe-common-connection-maintenance/formula.js';
import { peIgv } from '../formulas/pe-common-igv/formula.js';
import { peRounding } from '../formulas/pe-common-rounding/formula.js';
import { peRuralElectrification } from '../formulas/pe-common-rural-electrification/formula.js';
import { peRegulatedConnectedLoad } from '../formulas/pe-regulated-connected-load/formula.js';
import { peRegulatedDistributionPower } from '../formulas/pe-regulated-distribution-power/formula.js';
import { peRegulatedDistributionPower2 } from '../formulas/pe-regulated-distribution-power-2/formula.js';
import { peRegulatedEnergy } from '../formulas/pe-regulated-energy/formula.js';
import { peRegulatedEnergy2 } from '../formulas/pe-regulated-energy-2/formula.js';
import { peRegulatedExcessPower } from '../formulas/pe-regulated-excess-power/formula.js';
import { peRegulatedExcessPower2 } from '../formulas/pe-regulated-excess-power-2/formula.js';
import { peRegulatedFixedCharge } from '../formulas/pe-regulated-fixed-charge/formula.js';
import { peRegulatedGenerationPower } from '../formulas/pe-regulated-generation-power/formula.js';
import { peRegulatedGenerationPower2 } from '../formulas/pe-regulated-generation-power-2/formula.js';
import { peRegulatedMetering } from '../formulas/pe-regulated-metering/formula.js';
import { peRegulatedMetering2 } from '../formulas/pe-regulated-metering-2/formula.js';
import { peRegulatedRating } from '../formulas/pe-regulated-rating/formula.js';
import { peRegulatedRating2 } from '../formulas/pe-regulated-rating-2/formula.js';
import { peRegulatedReactive } from '../formulas/pe-regulated-reactive/formula.js';
import { peRegulatedReactive2 } from '../formulas/pe-regulated-reactive-2/formula.js';
import { peRegulatedStreetLighting } from '../formulas/pe-regulated-street-lighting/formula.js';
import { quartersMeasured } from '../pe-common/intervals.js';
import { defineMarket } from '../market.js';
import { roundingCarry } from '../pe-common/rounding-carry.js';
import { consumption } from '../series/consumption.js';
import type { PeRegulatedFormula } from './figures.js';
import { prepareInput } from './prepare-input.js';
import { reference } from './reference.js';
import { settledDemand } from './settled-demand.js';
import { peRegulatedSets } from './sets.js';

/** In the order of the bill; metering and rating make figures that prices depend on, IGV needs the lines of its base, the rounding all. */
export const PE_REGULATED_FORMULAS: readonly PeRegulatedFormula[] = [
  peRegulatedMetering,
  peRegulatedMetering2,
  peRegulatedRating,
  peRegulatedRating2,
  peConnectionMaintenance,
  peRegulatedFixedCharge,
  peRegulatedEnergy,
  peRegulatedEnergy2,
  peRegulatedConnectedLoad,
  peRegulatedGenerationPower,
  peRegulatedGenerationPower2,
  peRegulatedDistributionPower,
  peRegulatedDistributionPower2,
  peRegulatedExcessPower,
  peRegulatedExcessPower2,
  peRegulatedReactive,
  peRegulatedReactive2,
  peCompensatoryInterest,
  peRegulatedStreetLighting,
  peIgv,
  peRuralElectrification,
  peArrears,
  pePriorAdjustment,
  peRounding,
];

export const peRegulated = defineMarket({
  country: 'PE',
  market: 'regulated',
  currency: 'PEN',
  sets: peRegulatedSets,
  reference,
  prepare: prepareInput,
  formulas: PE_REGULATED_FORMULAS,
  series: [consumption, settledDemand, roundingCarry],
  intervals: quartersMeasured,
});
