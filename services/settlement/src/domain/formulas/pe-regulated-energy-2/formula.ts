import { period } from '@kantia/kernel/period';
import { bandOfMonth } from '../../pe-regulated/band-of-month.js';
import { energyPricing } from '../../pe-regulated/energy-lines.js';
import type { PeRegulatedFormula } from '../../pe-regulated/figures.js';

/** Active energy at the prices of the sheet, PEN: one price, peak and off peak (BT5A by the greatest demand of the month), or by bracket of the month's kWh. */
export const peRegulatedEnergy2: PeRegulatedFormula = {
  code: 'pe.regulated.energy.2',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD; Ley 27510 (FOSE)',
  validFrom: period('2013-11'),
  validUntil: null,
  price: (input, sheet) => energyPricing(input, sheet, bandOfMonth(input)),
};
