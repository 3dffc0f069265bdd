import { present } from '@kantia/kernel/assert';
import { ZERO } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { demandOf } from '../../pe-regulated/billed-power.js';
import type { PeRegulatedFormula, PeRegulatedPricing } from '../../pe-regulated/figures.js';
import type { PeRegulatedInput } from '../../pe-regulated/input.js';
import { rule } from '../../term.js';

const NORM = 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD';

function price(input: PeRegulatedInput): PeRegulatedPricing {
  if (input.contract.option.power !== 'rated') return {};
  const demand = demandOf(input, 'md');
  const energy = present(input.peakEnergy, 'a rated option has its energy at peak');
  const most = demand.quantity.times(input.peakHours);
  // Who demanded nothing was not there at peak either.
  const value = most.isZero() ? ZERO : energy.quantity.dividedBy(most);
  const terms = [
    ...energy.terms,
    ...demand.terms,
    { symbol: 'HORAS_PUNTA', value: input.peakHours, unit: 'h', source: rule(NORM) },
  ];
  return { figures: { loadFactor: { value, terms } } };
}

/** Load factor at peak of an option with one power: kWh at peak over what the month's demand would use in all peak hours. It makes no line. */
export const peRegulatedRating: PeRegulatedFormula = {
  code: 'pe.regulated.rating',
  norm: NORM,
  validFrom: period('2013-11'),
  validUntil: null,
  supersededBy: 'pe.regulated.rating.2',
  price,
};
