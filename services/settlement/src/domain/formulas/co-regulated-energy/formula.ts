import { sum } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { CoRegulatedFormula, CoRegulatedPricing } from '../../co-regulated/figures.js';
import type { CoRegulatedInput, UnitCostComponents } from '../../co-regulated/input.js';
import { finding } from '../../finding.js';
import { meter } from '../../metering/register.js';
import { cell, type Term } from '../../term.js';

function priceTerms(cost: UnitCostComponents): readonly Term[] {
  const named = [
    ['G', cost.g],
    ['T', cost.t],
    ['D', cost.d],
    ['CV', cost.cv],
    ['PR', cost.pr],
    ['R', cost.r],
    ['COT', cost.cot],
  ] as const;
  return named.map(([symbol, value]) => ({
    symbol,
    value,
    unit: 'COP/kWh',
    source: cell(cost.provenance, symbol === 'CV' ? 'Cv' : symbol),
  }));
}

function price({ registers, unitCost }: CoRegulatedInput): CoRegulatedPricing {
  const metered = registers.map((window, index) => meter(window, registers.length > 1 ? `_${index + 1}` : ''));
  const kwh = sum(metered.map((part) => part.quantity));
  const components = priceTerms(unitCost);
  const cost = sum(components.map((term) => term.value));
  const exact = kwh.times(cost);
  const last = registers.at(-1)?.provenance ?? unitCost.provenance;
  const kwhTerm: Term = { symbol: 'KWH', value: kwh, unit: 'kWh', source: cell(last, null) };
  const costTerm: Term = { symbol: 'CU_COT', value: cost, unit: 'COP/kWh', source: cell(unitCost.provenance, null) };
  return {
    figures: {
      kwh: { value: kwh, terms: [kwhTerm] },
      unitCost: { value: cost, terms: [costTerm] },
      energyCost: { value: exact, terms: [kwhTerm, costTerm] },
    },
    lines: [
      {
        code: 'ENERGIA',
        description: 'Energía activa',
        quantity: kwh,
        unit: 'kWh',
        unitPrice: cost,
        exact,
        place: 'base',
        taxable: false,
        formula: `KWH × (G + T + D + CV + PR + R + COT); KWH = ${metered.map((part) => part.rule).join(' + ')}`,
        terms: [...metered.flatMap((part) => part.terms), kwhTerm, ...components],
      },
    ],
    findings: kwh.isZero() ? [finding('settlement.zero-consumption')] : [],
  };
}

/** kWh of the registers × (CU + COT), COP. */
export const coRegulatedEnergy: CoRegulatedFormula = {
  code: 'co.regulated.energy',
  norm: 'Resolución CREG 119/2007; Resolución CREG 101 028/2023 (COT)',
  validFrom: period('2007-12'),
  validUntil: null,
  price,
};
