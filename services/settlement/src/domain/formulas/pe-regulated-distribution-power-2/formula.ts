import { period } from '@kantia/kernel/period';
import type { PeRegulatedFormula } from '../../pe-regulated/figures.js';
import { ofAllReadings } from '../../pe-regulated/of-all-readings.js';
import { peRegulatedDistributionPower } from '../pe-regulated-distribution-power/formula.js';

/** Power for the use of networks, PEN: mean of the two greatest maxima of six months, of this one by all its readings, or the contracted one. */
export const peRegulatedDistributionPower2: PeRegulatedFormula = {
  code: 'pe.regulated.distribution-power.2',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD',
  validFrom: period('2013-11'),
  validUntil: null,
  price: (input, sheet) => peRegulatedDistributionPower.price(ofAllReadings(input), sheet),
};
