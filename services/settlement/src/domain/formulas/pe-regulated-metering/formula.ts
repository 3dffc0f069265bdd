import { period } from '@kantia/kernel/period';
import type { PeRegulatedFormula } from '../../pe-regulated/figures.js';
import { meteringFigures } from '../../pe-regulated/metering-figures.js';

/** Determinants of the month: kWh as billed, kvarh and kW as read. It makes no line. */
export const peRegulatedMetering: PeRegulatedFormula = {
  code: 'pe.regulated.metering',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD',
  validFrom: period('2013-11'),
  validUntil: null,
  supersededBy: 'pe.regulated.metering.2',
  price: (input) => meteringFigures(input, input.demands),
};
