import { decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { amountAt, unitPriceOf } from '../../pe-common/rate.js';
import type { PeRegulatedFormula, PeRegulatedPricing, PeRegulatedSheet } from '../../pe-regulated/figures.js';
import type { PeRegulatedInput } from '../../pe-regulated/input.js';
import { priceOf } from '../../pe-regulated/sheet-price.js';
import { figure } from '../figures.js';

const ONE_MONTH = decimal('1');

function price({ contract, sheets }: PeRegulatedInput, sheet: PeRegulatedSheet): PeRegulatedPricing {
  const kwh = figure(sheet, 'kwh').value;
  const { value: rate, findings } = priceOf(sheets, { charge: 'CARGO_FIJO', rating: null, contract, kwh });
  if (!rate) return { findings };
  return {
    lines: [
      {
        code: 'CARGO_FIJO',
        description: 'Cargo fijo',
        quantity: ONE_MONTH,
        unit: 'mes',
        unitPrice: unitPriceOf(rate),
        exact: amountAt(ONE_MONTH, rate),
        place: 'base',
        taxable: true,
        formula: rate.rule,
        terms: rate.terms,
      },
    ],
  };
}

/** Monthly fixed charge of the option, PEN; two sheets in a month weigh by days. */
export const peRegulatedFixedCharge: PeRegulatedFormula = {
  code: 'pe.regulated.fixed-charge',
  norm: 'Norma de Opciones Tarifarias, Res. Osinergmin 206-2013-OS/CD',
  validFrom: period('2013-11'),
  validUntil: null,
  price,
};
