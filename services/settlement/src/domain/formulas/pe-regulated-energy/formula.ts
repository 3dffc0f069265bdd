import { period } from '@kantia/kernel/period';
import { bandOf } from '../../pe-regulated/billed-power.js';
import { energyPricing } from '../../pe-regulated/energy-lines.js';
import type { PeRegulatedFormula } from '../../pe-regulated/figures.js';

/** Active energy at the prices of the sheet, PEN: one price, peak and off peak, or by bracket of the month's kWh. */
export const peRegulatedEnergy: PeRegulatedFormula = {
  code: 'pe.regulated.energy',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD; Ley 27510 (FOSE)',
  validFrom: period('2013-11'),
  validUntil: null,
  supersededBy: 'pe.regulated.energy.2',
  price: (input, sheet) => energyPricing(input, sheet, bandOf(input)),
};
