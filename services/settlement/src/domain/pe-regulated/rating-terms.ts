import { present } from '@kantia/kernel/assert';
import { figure } from '../formulas/figures.js';
import { inForce } from '../policies/dated.js';
import { PEAK_RATING } from '../policies/pe-power.js';
import { rule, type Term } from '../term.js';
import type { PeRegulatedSheet } from './figures.js';
import type { PeRegulatedInput } from './input.js';

/** Why a price of «presente en punta» or «fuera de punta» was taken; none for options that are not rated. */
export function ratingTerms({ contract, period }: PeRegulatedInput, sheet: PeRegulatedSheet): readonly Term[] {
  if (contract.option.power !== 'rated') return [];
  const { value, norm } = present(inForce(PEAK_RATING, period), 'options and rating are of one norm');
  const factor = figure(sheet, 'loadFactor');
  const known = new Set(['HORAS_PUNTA']);
  return [
    ...factor.terms.filter(({ symbol }) => known.has(symbol)),
    { symbol: 'FC', value: factor.value, unit: '', source: rule(norm) },
    { symbol: 'FC_PRESENTE', value, unit: '', source: rule(norm) },
  ];
}
