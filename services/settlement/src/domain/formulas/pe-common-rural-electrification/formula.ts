import { period } from '@kantia/kernel/period';
import { finding } from '../../finding.js';
import type { PeCommonFormula, PeCommonPricing, PeCommonSheet } from '../../pe-common/figures.js';
import type { PeCommonInput } from '../../pe-common/input.js';
import { inForce } from '../../policies/dated.js';
import { RURAL_ELECTRIFICATION } from '../../policies/pe-taxes.js';
import { cell, rule } from '../../term.js';
import { figure } from '../figures.js';

function price({ period: month, taxUnit }: PeCommonInput, sheet: PeCommonSheet): PeCommonPricing {
  if (!taxUnit) return {};
  const share = inForce(RURAL_ELECTRIFICATION, month);
  if (!share) return { findings: [finding('settlement.policy-missing', { policy: 'Ley 28749', period: month })] };
  const kwh = figure(sheet, 'kwh');
  const unitPrice = taxUnit.value.times(share.value).times('0.001');
  return {
    lines: [
      {
        code: 'APORTE_LEY_28749',
        description: 'Aporte para electrificación rural, Ley 28749',
        quantity: kwh.value,
        unit: 'kWh',
        unitPrice,
        exact: kwh.value.times(unitPrice),
        place: 'outside',
        taxable: false,
        formula: 'KWH / 1000 × UIT × APORTE',
        terms: [
          ...kwh.terms,
          { symbol: 'UIT', value: taxUnit.value, unit: 'PEN', source: cell(taxUnit.provenance, 'uit') },
          { symbol: 'APORTE', value: share.value, unit: 'UIT/MWh', source: rule(share.norm) },
        ],
      },
    ],
  };
}

/** Contribution for rural electrification on the kWh billed in interconnected systems, PEN: outside the base of IGV. */
export const peRuralElectrification: PeCommonFormula = {
  code: 'pe.common.rural-electrification',
  norm: 'Ley 28749 art. 7; DS 018-2020-EM',
  validFrom: period('2006-06'),
  validUntil: null,
  price,
};
