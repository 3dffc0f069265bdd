import { decimal } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { CoRegulatedFormula, CoRegulatedPricing, CoRegulatedSheet } from '../../co-regulated/figures.js';
import type { CoRegulatedInput } from '../../co-regulated/input.js';
import { finding } from '../../finding.js';
import { CONTRIBUTION, owesContribution } from '../../policies/co-contribution.js';
import { inForce } from '../../policies/dated.js';
import { contractField, rule } from '../../term.js';
import { figure } from '../figures.js';

const HUNDRED = decimal('100');

function price({ contract, period: month }: CoRegulatedInput, sheet: CoRegulatedSheet): CoRegulatedPricing {
  const policy = inForce(CONTRIBUTION, month);
  if (!policy) return { findings: [finding('settlement.policy-missing', { policy: 'contribución', period: month })] };
  if (!owesContribution(contract, policy.value)) return {};
  const base = figure(sheet, 'energyCost');
  const exemption = contract.contributionExemptionPct;
  return {
    lines: [
      {
        code: 'CONTRIBUCION',
        description: 'Contribución de solidaridad',
        quantity: null,
        unit: null,
        unitPrice: null,
        // Hundredths last: a division by 100 is exact, a share of a share need not be.
        exact: base.value.times(policy.value.share).times(HUNDRED.minus(exemption)).dividedBy(HUNDRED),
        place: 'base',
        taxable: false,
        formula: 'KWH × CU_COT × PCT × (100 - EXENCION) / 100',
        terms: [
          ...base.terms,
          { symbol: 'PCT', value: policy.value.share, unit: '', source: rule(policy.norm) },
          { symbol: 'EXENCION', value: exemption, unit: '%', source: contractField('exencion_contribucion_pct') },
        ],
      },
    ],
  };
}

/** Solidarity contribution on the unrounded cost of the energy, less the contract's exemption, COP. */
export const coRegulatedContribution: CoRegulatedFormula = {
  code: 'co.regulated.contribution',
  norm: 'Ley 142/1994 art. 89; Ley 143/1994 art. 47; Decreto 2860/2013; Decreto 2287/2004',
  validFrom: period('1996-01'),
  validUntil: null,
  price,
};
