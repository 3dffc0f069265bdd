import { decimal, sum, ZERO, type Decimal } from '@kantia/kernel/decimal';
import { addMonths, period } from '@kantia/kernel/period';
import { afterMonth } from '../../co-common/factor-m.js';
import type { CoCommonFormula, CoCommonPricing } from '../../co-common/figures.js';
import type { CoCommonInput, Reactive, ReactiveCounters, ReactivePiece } from '../../co-common/input.js';
import { finding } from '../../finding.js';
import type { Figure } from '../../line.js';
import { inForce, type Dated } from '../../policies/dated.js';
import { FACTOR_M, REACTIVE_EXCESS, type FactorMPolicy } from '../../policies/co-reactive.js';
import { rule, type Term } from '../../term.js';

interface Factor {
  readonly term: Term;
  readonly figures: Readonly<
    Record<'reactiveMonthsCounted' | 'reactiveFactorM' | 'reactiveMonthsClean', Figure>
  > | null;
}

/** Registers tell no day of excess: M stays where it was, and the month neither counts nor is clean. */
function factorOf({ daysExceeded, before }: Reactive, { value: policy, norm }: Dated<FactorMPolicy>): Factor {
  const symbol = (value: Decimal): Term => ({ symbol: 'M', value, unit: '', source: rule(norm) });
  if (!daysExceeded) return { term: before?.term ?? symbol(decimal('1')), figures: null };
  const after: ReactiveCounters = afterMonth(before?.counters ?? null, daysExceeded.value, policy);
  const figure = (value: Decimal): Figure => ({ value, terms: [daysExceeded] });
  return {
    term: symbol(after.factorM),
    figures: {
      reactiveMonthsCounted: figure(after.monthsCounted),
      reactiveFactorM: figure(after.factorM),
      reactiveMonthsClean: figure(after.monthsClean),
    },
  };
}

/** Billed kvarh of a piece with the terms that give them. */
function billed({ inductive, capacitive }: ReactivePiece, capacitiveShare: Term) {
  const kvarh = (inductive?.excess.value ?? ZERO).plus(capacitive?.value.times(capacitiveShare.value) ?? ZERO);
  const symbols = [
    ...(inductive ? [inductive.excess.symbol] : []),
    ...(capacitive ? [`${capacitive.symbol} × ${capacitiveShare.symbol}`] : []),
  ];
  const terms = [...(inductive ? [...inductive.terms, inductive.excess] : []), ...(capacitive ? [capacitive] : [])];
  return { kvarh, rule: symbols.join(' + '), terms, where: inductive?.rule ?? null };
}

function price({ period: month, reactive }: CoCommonInput): CoCommonPricing {
  if (!reactive) return {};
  const excess = inForce(REACTIVE_EXCESS, month);
  const factorM = inForce(FACTOR_M, month);
  if (!excess || !factorM)
    return { findings: [finding('settlement.policy-missing', { policy: 'energía reactiva', period: month })] };
  const share: Term = { symbol: 'PCT_CAP', value: excess.value.capacitiveShare, unit: '', source: rule(excess.norm) };
  const parts = reactive.pieces.map((piece) => ({ piece, ...billed(piece, share) }));
  const { term: factor, figures } = factorOf(reactive, factorM);
  const [only] = parts;
  const total = sum(parts.map(({ kvarh }) => kvarh));
  const starts = reactive.daysExceeded && !reactive.before && !total.isZero();
  const cost = sum(parts.map(({ piece, kvarh }) => kvarh.times(piece.price.value)));
  const products = parts.map(({ piece, rule: sumOf }) => `${piece.price.symbol} × (${sumOf})`);
  return {
    ...(figures ? { figures } : {}),
    findings: starts ? [finding('settlement.reactive-counters-start', { month: addMonths(month, -1) })] : [],
    lines: [
      {
        code: 'REACTIVA',
        description: 'Energía reactiva en exceso',
        quantity: total,
        unit: 'kvarh',
        unitPrice: only && parts.length === 1 ? only.piece.price.value.times(factor.value) : null,
        exact: cost.times(factor.value),
        place: 'base',
        taxable: false,
        formula: [`M × ${parts.length > 1 ? `(${products.join(' + ')})` : products.join('')}`]
          .concat(parts.flatMap(({ where }) => where ?? []))
          .join('; '),
        terms: [
          factor,
          ...(reactive.daysExceeded ? [reactive.daysExceeded] : []),
          ...parts.flatMap(({ terms, piece }) => [...terms, piece.price]),
          ...(parts.some(({ piece }) => piece.capacitive) ? [share] : []),
        ],
      },
    ],
  };
}

/** Excess reactive energy × factor M × D of the level, COP. */
export const coReactive: CoCommonFormula = {
  code: 'co.common.reactive',
  norm: 'Resolución CREG 015/2018 cap. 12; CREG 199/2019; CREG 195/2020; CREG 101 035/2024',
  validFrom: period('2018-03'),
  validUntil: null,
  price,
};
