import { sum } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { PeRegulatedFormula, PeRegulatedPricing, PeRegulatedSheet } from '../../pe-regulated/figures.js';
import type { PeRegulatedInput } from '../../pe-regulated/input.js';
import { reactivePricing } from '../../pe-regulated/reactive-line.js';

function price(input: PeRegulatedInput, sheet: PeRegulatedSheet): PeRegulatedPricing {
  const { contract, reactive: kvarh, energy, sheets } = input;
  if (!contract.option.reactive) return {};
  const active = sum(energy.map(({ metered }) => metered.quantity));
  const activeOf = 'Energía activa medida en el periodo';
  return reactivePricing(input, sheet, { kvarh, active, activeOf, sheets, contract });
}

/** Reactive energy above what is free for the active energy of the month, PEN. */
export const peRegulatedReactive: PeRegulatedFormula = {
  code: 'pe.regulated.reactive',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD',
  validFrom: period('2013-11'),
  validUntil: null,
  supersededBy: 'pe.regulated.reactive.2',
  price,
};
