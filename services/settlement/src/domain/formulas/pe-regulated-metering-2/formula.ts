import { period } from '@kantia/kernel/period';
import type { PeRegulatedFormula } from '../../pe-regulated/figures.js';
import { meteringFigures } from '../../pe-regulated/metering-figures.js';

/** Determinants of the month: kWh as billed, kvarh as read, maxima that are of all its days. It makes no line. */
export const peRegulatedMetering2: PeRegulatedFormula = {
  code: 'pe.regulated.metering.2',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD',
  validFrom: period('2013-11'),
  validUntil: null,
  price: (input) => {
    const { md, peak, offPeak, byHours } = input.maxima;
    return meteringFigures(input, byHours ? { md, peak, offPeak } : { md, peak: null, offPeak: null });
  },
};
