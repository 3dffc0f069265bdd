import { peArrears } from '../formulas/pe-common-arrears/formula.js';
import { pePriorAdjustment } from '../formulas/pe-common-prior-adjustment/formula.js';
import { peCompensatoryInterest } from '../formulas/pe-common-compensatory-interest/formula.js';
import { peConnectionMaintenance } from '../formulas/pe-common-connection-maintenance/formula.js';
import { peIgv } from '../formulas/pe-common-igv/formula.js';
import { peRounding } from '../formulas/pe-common-rounding/formula.js';
import { peRuralElectrification } from '../formulas/pe-common-rural-electrification/formula.js';
import { peFreeDistributionToll } from '../formulas/pe-free-distribution-toll/formula.js';
import { peFreeEnergy } from '../formulas/pe-free-energy/formula.js';
import { peFreeExcessPower } from '../formulas/pe-free-excess-power/formula.js';
import { peFreeMainToll } from '../formulas/pe-free-main-toll/formula.js';
import { peFreePower } from '../formulas/pe-free-power/formula.js';
import { peFreeReactive } from '../formulas/pe-free-reactive/formula.js';
import { peFreeSecondaryToll } from '../formulas/pe-free-secondary-toll/formula.js';
import { quartersMeasured } from '../pe-common/intervals.js';
import { defineMarket } from '../market.js';
import { roundingCarry } from '../pe-common/rounding-carry.js';
import { consumption } from '../series/consumption.js';
import type { PeFreeFormula } from './figures.js';
import { prepareInput } from './prepare-input.js';
import { reference } from './reference.js';
import { peFreeSets } from './sets.js';

/** Order matters: taxes come after every line of their base, the contribution needs the kWh, the rounding needs every line. */
export const PE_FREE_FORMULAS: readonly PeFreeFormula[] = [
  peFreeEnergy,
  peFreePower,
  peFreeExcessPower,
  peFreeReactive,
  peFreeMainToll,
  peFreeSecondaryToll,
  peFreeDistributionToll,
  peConnectionMaintenance,
  peCompensatoryInterest,
  peIgv,
  peRuralElectrification,
  peArrears,
  pePriorAdjustment,
  peRounding,
];

export const peFree = defineMarket({
  country: 'PE',
  market: 'unregulated',
  currency: 'PEN',
  sets: peFreeSets,
  reference,
  prepare: prepareInput,
  formulas: PE_FREE_FORMULAS,
  series: [consumption, roundingCarry],
  intervals: quartersMeasured,
});
