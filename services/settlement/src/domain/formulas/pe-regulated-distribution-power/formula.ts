import { period } from '@kantia/kernel/period';
import { contracted, meanOfGreatest, powerLine, ratedHours, ratingOf } from '../../pe-regulated/billed-power.js';
import type { PeRegulatedFormula, PeRegulatedPricing, PeRegulatedSheet } from '../../pe-regulated/figures.js';
import type { PeRegulatedInput } from '../../pe-regulated/input.js';

const SYMBOL = 'KW_DISTRIBUCION';

function price(input: PeRegulatedInput, sheet: PeRegulatedSheet): PeRegulatedPricing {
  const { option, powerMode } = input.contract;
  if (option.power !== 'two' && option.power !== 'rated') return {};
  const kw = powerMode === 'contracted' ? contracted(input, SYMBOL) : meanOfGreatest(input, ratedHours(input), SYMBOL);
  const charge = {
    charge: 'POT_DISTRIBUCION',
    description: 'Potencia activa por uso de redes de distribución',
    rating: ratingOf(input, sheet),
  };
  const priced = powerLine(input, sheet, charge, kw);
  return { ...priced, figures: { distributionKw: { value: kw.value, terms: kw.terms } } };
}

/** Power for the use of networks, PEN: mean of the two greatest maxima of six months, or the contracted one. */
export const peRegulatedDistributionPower: PeRegulatedFormula = {
  code: 'pe.regulated.distribution-power',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD',
  validFrom: period('2013-11'),
  validUntil: null,
  price,
};
