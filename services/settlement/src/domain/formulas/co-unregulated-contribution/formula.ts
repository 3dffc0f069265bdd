import { decimal, sum } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { CoUnregulatedFormula, CoUnregulatedPricing, CoUnregulatedSheet } from '../../co-unregulated/figures.js';
import type { CoUnregulatedInput, Piece } from '../../co-unregulated/input.js';
import { rateOf } from '../../co-unregulated/pass-through.js';
import { finding } from '../../finding.js';
import { CONTRIBUTION, owesContribution } from '../../policies/co-contribution.js';
import { inForce } from '../../policies/dated.js';
import { contractField, rule, type Term } from '../../term.js';
import { figure } from '../figures.js';

const HUNDRED = decimal('100');

/** Energy and network of a piece before any rounding. */
function baseOf(piece: Piece, input: CoUnregulatedInput, sheet: CoUnregulatedSheet): readonly [Term, Term, Term] {
  const generation = figure(sheet, `generation${piece.suffix}`).value;
  const energy = rule('Energía del tramo sin redondear (línea GENERACION)');
  const charges = rule('Suma de C, T, D, PR, R y otros cargos del tramo');
  return [
    { symbol: `GENERACION${piece.suffix}`, value: generation, unit: 'COP', source: energy },
    piece.kwh,
    { symbol: `CARGOS${piece.suffix}`, value: rateOf(piece, input), unit: 'COP/kWh', source: charges },
  ];
}

function price(input: CoUnregulatedInput, sheet: CoUnregulatedSheet): CoUnregulatedPricing {
  const policy = inForce(CONTRIBUTION, input.period);
  if (!policy)
    return { findings: [finding('settlement.policy-missing', { policy: 'contribución', period: input.period })] };
  const owing = input.pieces.filter(({ contributor }) => owesContribution(contributor, policy.value));
  if (owing.length === 0) return {};
  const parts = owing.map((piece) => {
    const [generation, kwh, charges] = baseOf(piece, input, sheet);
    const { suffix, contributor } = piece;
    const exemption: Term = {
      symbol: `EXENCION${suffix}`,
      value: contributor.exemptionPct,
      unit: '%',
      source: contractField('exencion_contribucion_pct'),
    };
    return {
      base: generation.value.plus(kwh.value.times(charges.value)),
      due: HUNDRED.minus(exemption.value),
      terms: [generation, kwh, charges, exemption],
      rule: `(${generation.symbol} + ${kwh.symbol} × ${charges.symbol}) × (100 - ${exemption.symbol})`,
    };
  });
  const weighted = sum(parts.map(({ base, due }) => base.times(due)));
  return {
    lines: [
      {
        code: 'CONTRIBUCION',
        description: 'Contribución de solidaridad',
        quantity: null,
        unit: null,
        unitPrice: null,
        // Hundredths last: a division by 100 is exact, a share of a share need not be.
        exact: weighted.times(policy.value.share).dividedBy(HUNDRED),
        place: 'base',
        taxable: false,
        formula: `PCT × (${parts.map((part) => part.rule).join(' + ')}) / 100`,
        terms: [
          ...parts.flatMap(({ terms }) => terms),
          { symbol: 'PCT', value: policy.value.share, unit: '', source: rule(policy.norm) },
        ],
      },
    ],
  };
}

/** Solidarity contribution on the unrounded cost of energy and network, less the contract's exemption, COP. */
export const coUnregulatedContribution: CoUnregulatedFormula = {
  code: 'co.unregulated.contribution',
  norm: 'Ley 142/1994 art. 89; Ley 143/1994 art. 47; Ley 1430/2010; Decreto 2860/2013',
  validFrom: period('1998-12'),
  validUntil: null,
  price,
};
