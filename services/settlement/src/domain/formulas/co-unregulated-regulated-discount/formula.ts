import { decimal, sum } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { UnitCostComponents } from '../../co-regulated/input.js';
import { defineMode } from '../../co-unregulated/mode.js';
import { cell, contractField, type Term } from '../../term.js';

const HUNDRED = decimal('100');
const COLUMNS = { g: 'G', t: 'T', d: 'D', cv: 'Cv', pr: 'PR', r: 'R' } as const;

function termsOf(unitCost: UnitCostComponents, suffix: string): readonly Term[] {
  const keys = ['g', 't', 'd', 'cv', 'pr', 'r'] as const;
  return keys.map((key) => ({
    symbol: `${COLUMNS[key].toUpperCase()}${suffix}`,
    value: unitCost[key],
    unit: 'COP/kWh',
    source: cell(unitCost.provenance, COLUMNS[key]),
  }));
}

/** The whole service at the regulated unit cost of the operator, less the contract's discount, COP. */
export const coUnregulatedRegulatedDiscount = defineMode({
  code: 'co.unregulated.regulated-discount',
  norm: 'Contrato con descuento sobre el CU; Resolución CREG 119/2007; Resolución CREG 131/1998',
  validFrom: period('2007-12'),
  mode: 'REGULATED_DISCOUNT',
  cost: ({ priced, suffix: s }, { discountPct, unitCost }) => {
    const components = termsOf(unitCost, s);
    const cost = sum(components.map(({ value }) => value));
    const symbols = components.map(({ symbol }) => symbol).join(' + ');
    return {
      value: priced.value.times(cost).times(HUNDRED.minus(discountPct)).dividedBy(HUNDRED),
      rule: `${priced.symbol} × (${symbols}) × (100 - DESCUENTO${s}) / 100`,
      terms: [
        ...components,
        { symbol: `DESCUENTO${s}`, value: discountPct, unit: '%', source: contractField('descuento_pct') },
      ],
    };
  },
});
