import { period } from '@kantia/kernel/period';
import { asBilled, contracted, demandOf, powerLine, ratedHours, ratingOf } from '../../pe-regulated/billed-power.js';
import type { PeRegulatedFormula, PeRegulatedPricing, PeRegulatedSheet } from '../../pe-regulated/figures.js';
import type { PeRegulatedInput } from '../../pe-regulated/input.js';

const SYMBOL = 'KW_GENERACION';

function price(input: PeRegulatedInput, sheet: PeRegulatedSheet): PeRegulatedPricing {
  const { option, powerMode } = input.contract;
  if (option.power !== 'two' && option.power !== 'rated') return {};
  const kw =
    powerMode === 'contracted'
      ? contracted(input, SYMBOL)
      : { symbol: SYMBOL, ...asBilled(demandOf(input, ratedHours(input))) };
  const rating = ratingOf(input, sheet);
  const charge = { charge: 'POT_GENERACION', description: 'Potencia activa de generación', rating };
  return powerLine(input, sheet, charge, kw);
}

/** Generation power, PEN: the maximum of the month (at peak for two powers), or the contracted one. */
export const peRegulatedGenerationPower: PeRegulatedFormula = {
  code: 'pe.regulated.generation-power',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD',
  validFrom: period('2013-11'),
  validUntil: null,
  supersededBy: 'pe.regulated.generation-power.2',
  price,
};
