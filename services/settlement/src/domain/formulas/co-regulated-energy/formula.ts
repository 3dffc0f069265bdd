import { decimal, sum } from '@kantia/kernel/decimal';
import { period } from '@kantia/kernel/period';
import type { CoRegulatedFigure, CoRegulatedFormula, CoRegulatedPricing } from '../../co-regulated/figures.js';
import type { CoRegulatedInput, Piece, RegisterPart, UnitCostComponents } from '../../co-regulated/input.js';
import { finding } from '../../finding.js';
import type { Figure } from '../../line.js';
import { meter, type Metered } from '../../metering/register.js';
import { cell, type Term } from '../../term.js';

function priceTerms(cost: UnitCostComponents, suffix: string): readonly Term[] {
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
    symbol: `${symbol}${suffix}`,
    value,
    unit: 'COP/kWh',
    source: cell(cost.provenance, symbol === 'CV' ? 'Cv' : symbol),
  }));
}

/** Of a register that straddles two sheets a piece has the share of its days. */
function register({ window, days }: RegisterPart, suffix: string): Metered {
  const whole = meter(window, suffix);
  if (!days) return whole;
  const count = (symbol: string, value: number, column: string | null): Term => ({
    symbol: `${symbol}${suffix}`,
    value: decimal(String(value)),
    unit: 'día',
    source: cell(window.provenance, column),
  });
  return {
    quantity: whole.quantity.times(days.counted).dividedBy(days.all),
    rule: `${whole.rule} × DIAS${suffix} / DIAS_LECTURA${suffix}`,
    terms: [
      ...whole.terms,
      count('DIAS', days.counted, 'fecha_anterior'),
      count('DIAS_LECTURA', days.all, 'fecha_actual'),
    ],
  };
}

function measure(piece: Piece): readonly Metered[] {
  return piece.measured.map((part, index) => {
    const suffix = piece.measured.length > 1 ? `${piece.suffix}_${index + 1}` : piece.suffix;
    if (part.kind === 'register') return register(part, suffix);
    const symbol = `HORAS${suffix}`;
    const term: Term = { symbol, value: part.kwh, unit: 'kWh', source: cell(part.provenance, 'kwh_activa') };
    return { quantity: part.kwh, rule: symbol, terms: [term] };
  });
}

const placeOf = ({ measured, unitCost }: Piece) => {
  const last = measured.at(-1);
  if (!last) return unitCost.provenance;
  return last.kind === 'register' ? last.window.provenance : last.provenance;
};

function priced(piece: Piece) {
  const { suffix, unitCost } = piece;
  const metered = measure(piece);
  const kwh = sum(metered.map(({ quantity }) => quantity));
  const components = priceTerms(unitCost, suffix);
  const cost = sum(components.map(({ value }) => value));
  const kwhTerm: Term = { symbol: `KWH${suffix}`, value: kwh, unit: 'kWh', source: cell(placeOf(piece), null) };
  const costTerm: Term = {
    symbol: `CU_COT${suffix}`,
    value: cost,
    unit: 'COP/kWh',
    source: cell(unitCost.provenance, null),
  };
  return {
    suffix,
    kwh: { value: kwh, terms: [kwhTerm] },
    cost: { value: cost, terms: [costTerm] },
    exact: kwh.times(cost),
    terms: [...metered.flatMap(({ terms }) => terms), kwhTerm, ...components],
    price: `${kwhTerm.symbol} × (${components.map(({ symbol }) => symbol).join(' + ')})`,
    quantity: `${kwhTerm.symbol} = ${metered.map(({ rule }) => rule).join(' + ')}`,
  };
}

function price({ pieces }: CoRegulatedInput): CoRegulatedPricing {
  const parts = pieces.map(priced);
  const kwh = sum(parts.map((part) => part.kwh.value));
  const exact = sum(parts.map((part) => part.exact));
  const [first] = parts;
  const only = parts.length === 1 ? first : undefined;
  const ofPieces = parts.flatMap(({ suffix, kwh: energy, cost }): [CoRegulatedFigure, Figure][] => [
    [`kwh${suffix}`, energy],
    [`unitCost${suffix}`, cost],
  ]);
  return {
    figures: {
      ...Object.fromEntries(ofPieces),
      kwh: { value: kwh, terms: parts.flatMap((part) => part.kwh.terms) },
      energyCost: { value: exact, terms: parts.flatMap((part) => [...part.kwh.terms, ...part.cost.terms]) },
    },
    lines: [
      {
        code: 'ENERGIA',
        description: 'Energía activa',
        quantity: kwh,
        unit: 'kWh',
        unitPrice: only?.cost.value ?? null,
        exact,
        place: 'base',
        taxable: false,
        formula: [parts.map((part) => part.price).join(' + '), ...parts.map(({ quantity }) => quantity)].join('; '),
        terms: parts.flatMap(({ terms }) => terms),
      },
    ],
    findings: kwh.isZero() ? [finding('settlement.zero-consumption')] : [],
  };
}

/** kWh of each piece × its (CU + COT), COP. */
export const coRegulatedEnergy: CoRegulatedFormula = {
  code: 'co.regulated.energy',
  norm: 'Resolución CREG 119/2007; Resolución CREG 101 028/2023 (COT)',
  validFrom: period('2007-12'),
  validUntil: null,
  price,
};
