import { decimal, sum } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { CoRegulatedFormula, CoRegulatedPricing, CoRegulatedSheet } from '../../co-regulated/figures.js';
import type { CoRegulatedInput } from '../../co-regulated/input.js';
import { finding } from '../../finding.js';
import { CONTRIBUTION, owesContribution } from '../../policies/co-contribution.js';
import { inForce } from '../../policies/dated.js';
import { contractField, rule } from '../../term.js';
import { figure } from '../figures.js';

const HUNDRED = decimal('100');

function price({ pieces, period: month }: CoRegulatedInput, sheet: CoRegulatedSheet): CoRegulatedPricing {
  const policy = inForce(CONTRIBUTION, month);
  if (!policy) return { findings: [finding('settlement.policy-missing', { policy: 'contribución', period: month })] };
  const { share } = policy.value;
  const owing = pieces.filter(({ contract }) => owesContribution(contract, policy.value));
  if (owing.length === 0) return {};
  const parts = owing.map(({ suffix, contract }) => {
    const [kwh, cost] = [figure(sheet, `kwh${suffix}`), figure(sheet, `unitCost${suffix}`)];
    const exemption = contract.contributionExemptionPct;
    const symbol = `EXENCION${suffix}`;
    return {
      hundredfold: kwh.value.times(cost.value).times(HUNDRED.minus(exemption)),
      energy: [...kwh.terms, ...cost.terms],
      exemption: { symbol, value: exemption, unit: '%', source: contractField('exencion_contribucion_pct') },
      rule: `KWH${suffix} × CU_COT${suffix} × PCT × (100 - ${symbol}) / 100`,
    };
  });
  return {
    lines: [
      {
        code: 'CONTRIBUCION',
        description: 'Contribución de solidaridad',
        quantity: null,
        unit: null,
        unitPrice: null,
        // Hundredths last: a division by 100 is exact, a share of a share need not be.
        exact: sum(parts.map(({ hundredfold }) => hundredfold))
          .times(share)
          .dividedBy(HUNDRED),
        place: 'base',
        taxable: false,
        formula: parts.map((part) => part.rule).join(' + '),
        terms: [
          ...parts.flatMap(({ energy }) => energy),
          { symbol: 'PCT', value: share, unit: '', source: rule(policy.norm) },
          ...parts.map(({ exemption }) => exemption),
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
