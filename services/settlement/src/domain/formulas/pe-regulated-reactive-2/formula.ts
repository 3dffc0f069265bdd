import { sum } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { PeRegulatedFormula, PeRegulatedPricing, PeRegulatedSheet } from '../../pe-regulated/figures.js';
import type { PeRegulatedInput } from '../../pe-regulated/input.js';
import { reactivePricing } from '../../pe-regulated/reactive-line.js';

function price(input: PeRegulatedInput, sheet: PeRegulatedSheet): PeRegulatedPricing {
  const { reactiveDays: days, reactiveMissing: missing, energy } = input;
  if (missing.length > 0) return { findings: missing };
  if (!days) return {};
  const own = energy.filter(({ reactive }) => reactive);
  return reactivePricing(input, sheet, {
    kvarh: days.kvarh,
    active: sum(own.map(({ metered }) => metered.quantity)),
    activeOf: days.whole
      ? 'Energía activa medida en el periodo'
      : 'Energía activa medida en los días cuya opción factura reactiva',
    sheets: days.sheets,
    contract: { ...input.contract, option: days.option },
  });
}

/** Reactive energy above what is free for the active energy of the days whose option bills it, PEN. */
export const peRegulatedReactive2: PeRegulatedFormula = {
  code: 'pe.regulated.reactive.2',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD',
  validFrom: period('2013-11'),
  validUntil: null,
  price,
};
