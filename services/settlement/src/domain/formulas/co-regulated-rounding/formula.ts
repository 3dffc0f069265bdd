import { sum } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { roundToStep } from '@kantia/kernel/rounding';
import type { CoCommonFormula, CoCommonPricing, CoCommonSheet } from '../../co-common/figures.js';
import type { CoCommonInput } from '../../co-common/input.js';
import { rule } from '../../term.js';

const NORM = 'Ajuste del comercializador al valor pagadero (configuración de la empresa)';

function price({ rounding: { payableStep } }: CoCommonInput, { lines }: CoCommonSheet): CoCommonPricing {
  if (!payableStep) return {};
  const before = sum(lines.map((line) => line.amount));
  return {
    lines: [
      {
        code: 'AJUSTE_DECENA',
        description: 'Ajuste a la decena',
        quantity: null,
        unit: null,
        unitPrice: null,
        exact: roundToStep(before, payableStep).minus(before),
        place: 'outside',
        taxable: false,
        formula: 'redondeo(SUMA / PASO) × PASO - SUMA',
        terms: [
          { symbol: 'SUMA', value: before, unit: 'COP', source: rule('Suma de las líneas anteriores') },
          { symbol: 'PASO', value: payableStep, unit: 'COP', source: rule(NORM) },
        ],
      },
    ],
  };
}

/** What brings the payable total to the nearest step, half-up, COP. Prices last, in both markets: a code stays what it was. */
export const coRegulatedRounding: CoCommonFormula = {
  code: 'co.regulated.rounding',
  norm: NORM,
  validFrom: period('1994-07'),
  validUntil: null,
  price,
};
