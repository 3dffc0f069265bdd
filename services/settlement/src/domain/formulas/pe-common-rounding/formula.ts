import { sum, ZERO } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { roundToStep } from '@kantia/kernel/rounding';
import type { PeCommonFormula, PeCommonPricing, PeCommonSheet } from '../../pe-common/figures.js';
import type { PeCommonInput } from '../../pe-common/input.js';
import { WITHOUT_QUANTITY } from '../../line.js';
import { cell, rule, type Term } from '../../term.js';

const NORM = 'Redondeo del total a pagar (configuración de la empresa)';

function price({ rounding: { payableStep, carry } }: PeCommonInput, { lines }: PeCommonSheet): PeCommonPricing {
  if (!payableStep) return {};
  const before = sum(lines.map((line) => line.amount));
  const carried = carry?.value ?? ZERO;
  const exact = roundToStep(before.plus(carried), payableStep).minus(before);
  const terms: Term[] = [
    { symbol: 'SUMA', value: before, unit: 'PEN', source: rule('Suma de las líneas anteriores') },
    { symbol: 'PASO', value: payableStep, unit: 'PEN', source: rule(NORM) },
  ];
  if (carry) terms.push({ symbol: 'ARRASTRE', value: carried, unit: 'PEN', source: cell(carry.provenance, null) });
  const sumOf = carry ? '(SUMA + ARRASTRE)' : 'SUMA';
  return {
    figures: carry ? { roundingCarry: { value: carried.minus(exact), terms } } : {},
    lines: [
      {
        code: 'REDONDEO',
        description: 'Redondeo',
        ...WITHOUT_QUANTITY,
        exact,
        place: 'outside',
        taxable: false,
        formula: `redondeo(${sumOf} / PASO) × PASO - SUMA`,
        terms,
      },
    ],
  };
}

/** What brings the payable total to the nearest step, half-up, PEN. Prices last. */
export const peRounding: PeCommonFormula = {
  code: 'pe.common.rounding',
  norm: NORM,
  validFrom: period('1993-02'),
  validUntil: null,
  price,
};
