import { sum } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { CoUnregulatedFormula, CoUnregulatedPricing, CoUnregulatedSheet } from '../../co-unregulated/figures.js';
import type { CoUnregulatedInput, Piece } from '../../co-unregulated/input.js';
import { finding } from '../../finding.js';
import type { Figure } from '../../line.js';
import type { Term } from '../../term.js';
import { figure } from '../figures.js';

function ruleOf({ register }: Piece, cost: Figure | undefined): string {
  return [cost?.rule ?? '', ...(register ? [register.rule] : [])].join('; ');
}
function termsOf({ register, kwh, priced }: Piece): readonly Term[] {
  return [...(register?.terms ?? []), kwh, ...(priced === kwh ? [] : [priced])];
}

function price({ pieces }: CoUnregulatedInput, sheet: CoUnregulatedSheet): CoUnregulatedPricing {
  const costs = pieces.map((piece) => figure(sheet, `generation${piece.suffix}`));
  const kwh = sum(pieces.map((piece) => piece.kwh.value));
  const quantity = sum(pieces.map(({ priced }) => priced.value));
  const exact = sum(costs.map(({ value }) => value));
  return {
    figures: { kwh: { value: kwh, terms: pieces.map((piece) => piece.kwh) } },
    lines: [
      {
        code: 'GENERACION',
        description: 'Generación',
        quantity,
        unit: 'kWh',
        // The mean of what its hours and pieces cost.
        unitPrice: quantity.isZero() ? null : exact.dividedBy(quantity),
        exact,
        place: 'base',
        taxable: false,
        formula: pieces.map((piece, index) => ruleOf(piece, costs[index])).join(' | '),
        terms: pieces.flatMap((piece, index) => [...termsOf(piece), ...(costs[index]?.terms ?? [])]),
      },
    ],
    findings: kwh.isZero() ? [finding('settlement.zero-consumption')] : [],
  };
}

/** The energy of all pieces, each by the mode of its contract, COP. */
export const coUnregulatedGeneration: CoUnregulatedFormula = {
  code: 'co.unregulated.generation',
  norm: 'Resolución CREG 131/1998 (mercado no regulado, precio libre)',
  validFrom: period('1998-12'),
  validUntil: null,
  price,
};
