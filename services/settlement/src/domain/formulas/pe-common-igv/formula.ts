import { sum } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import { finding } from '../../finding.js';
import type { PeCommonFormula, PeCommonPricing, PeCommonSheet } from '../../pe-common/figures.js';
import type { PeCommonInput } from '../../pe-common/input.js';
import { WITHOUT_QUANTITY } from '../../line.js';
import { inForce } from '../../policies/dated.js';
import { IGV } from '../../policies/pe-taxes.js';
import { rule } from '../../term.js';

function price({ period: month }: PeCommonInput, { lines }: PeCommonSheet): PeCommonPricing {
  const rate = inForce(IGV, month);
  if (!rate) return { findings: [finding('settlement.policy-missing', { policy: 'IGV', period: month })] };
  const base = sum(lines.filter(({ place }) => place === 'base').map(({ amount }) => amount));
  return {
    lines: [
      {
        code: 'IGV',
        description: 'Impuesto general a las ventas',
        ...WITHOUT_QUANTITY,
        exact: base.times(rate.value),
        place: 'tax',
        taxable: false,
        formula: 'SUBTOTAL × TASA',
        terms: [
          { symbol: 'SUBTOTAL', value: base, unit: 'PEN', source: rule('Suma de las líneas gravadas, redondeadas') },
          { symbol: 'TASA', value: rate.value, unit: '', source: rule(rate.norm) },
        ],
      },
    ],
  };
}

/** IGV with IPM on the sum of the rounded lines of the base, PEN. */
export const peIgv: PeCommonFormula = {
  code: 'pe.common.igv',
  norm: 'TUO de la Ley del IGV (DS 055-99-EF); Ley 29666',
  validFrom: period('2011-03'),
  validUntil: null,
  price,
};
