import { period } from '@kantia/kernel/period';
import type { PeRegulatedFormula } from '../../pe-regulated/figures.js';
import { ofAllReadings } from '../../pe-regulated/of-all-readings.js';
import { peRegulatedRating } from '../pe-regulated-rating/formula.js';

/** Load factor at peak of an option with one power, by the greatest demand of all readings of the month. It makes no line. */
export const peRegulatedRating2: PeRegulatedFormula = {
  code: 'pe.regulated.rating.2',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD',
  validFrom: period('2013-11'),
  validUntil: null,
  price: (input, sheet) => peRegulatedRating.price(ofAllReadings(input), sheet),
};
