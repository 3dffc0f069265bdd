import { period } from '@kantia/kernel/period';
import type { PeRegulatedFormula } from '../../pe-regulated/figures.js';
import { ofAllReadings } from '../../pe-regulated/of-all-readings.js';
import { peRegulatedGenerationPower } from '../pe-regulated-generation-power/formula.js';

/** Generation power, PEN: the greatest maximum of all readings of the month (at peak for two powers), or the contracted one. */
export const peRegulatedGenerationPower2: PeRegulatedFormula = {
  code: 'pe.regulated.generation-power.2',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD',
  validFrom: period('2013-11'),
  validUntil: null,
  price: (input, sheet) => peRegulatedGenerationPower.price(ofAllReadings(input), sheet),
};
