import { sum, ZERO } from '@kantia/kernel/decimal';
import { addMonths, type Period } from '@kantia/kernel/period';
import { finding } from '../finding.js';
import type { Figure } from '../line.js';
import { REACTIVE_EXCESS } from '../policies/co-reactive.js';
import { inForce } from '../policies/dated.js';
import { rule, type Term } from '../term.js';
import type { CoCommonPricing } from './figures.js';
import type { Explained, Reactive, ReactiveCounters, ReactivePiece } from './input.js';

/** Factor M of the month as a line shows it: what it follows from, and how. */
export interface BilledFactor {
  readonly term: Term;
  readonly terms: readonly Term[];
  /** Null where the line does not show it. */
  readonly rule: string | null;
  /** The counters after the month, and what they follow from; null where the month leaves none. */
  readonly after: { readonly counters: ReactiveCounters; readonly terms: readonly Term[] } | null;
}

/** What a reading of the norm decides. */
interface Reading {
  /** Null before the first norm. */
  readonly factorOf: (reactive: Reactive, month: Period) => BilledFactor | null;
  readonly excessOf: (inductive: NonNullable<ReactivePiece['inductive']>) => Explained;
}

/** Billed kvarh of a piece with the terms that give them. */
function billed({ inductive, capacitive }: ReactivePiece, capacitiveShare: Term, excessOf: Reading['excessOf']) {
  const kvarh = (inductive?.excess.value ?? ZERO).plus(capacitive?.value.times(capacitiveShare.value) ?? ZERO);
  const symbols = [
    ...(inductive ? [inductive.excess.symbol] : []),
    ...(capacitive ? [`${capacitive.symbol} × ${capacitiveShare.symbol}`] : []),
  ];
  const made = inductive && excessOf(inductive);
  const terms = [...(inductive ? [...(made?.terms ?? []), inductive.excess] : []), ...(capacitive ? [capacitive] : [])];
  return { kvarh, rule: symbols.join(' + '), terms, where: made?.rule ?? null };
}

/** The counters after the month as figures: the month after begins with them. */
export function countersAfter({ counters, terms }: NonNullable<BilledFactor['after']>) {
  const figure = (value: ReactiveCounters['factorM']): Figure => ({ value, terms });
  return {
    reactiveMonthsCounted: figure(counters.monthsCounted),
    reactiveFactorM: figure(counters.factorM),
    reactiveMonthsClean: figure(counters.monthsClean),
  };
}

/** Excess reactive energy × factor M × D of the level, COP. */
export function reactivePricing(month: Period, reactive: Reactive | null, reading: Reading): CoCommonPricing {
  if (!reactive) return {};
  const excess = inForce(REACTIVE_EXCESS, month);
  const factor = reading.factorOf(reactive, month);
  if (!excess || !factor)
    return { findings: [finding('settlement.policy-missing', { policy: 'energía reactiva', period: month })] };
  const share: Term = { symbol: 'PCT_CAP', value: excess.value.capacitiveShare, unit: '', source: rule(excess.norm) };
  const parts = reactive.pieces.map((piece) => ({ piece, ...billed(piece, share, reading.excessOf) }));
  // Parts may share the one price of the period: hours and registers of a month in which the way of metering changed.
  const [price, another] = new Set(reactive.pieces.map((piece) => piece.price));
  const total = sum(parts.map(({ kvarh }) => kvarh));
  const starts = reactive.daysExceeded && !reactive.before && !total.isZero();
  const cost = sum(parts.map(({ piece, kvarh }) => kvarh.times(piece.price.value)));
  const products = parts.map(({ piece, rule: sumOf }) => `${piece.price.symbol} × (${sumOf})`);
  return {
    ...(factor.after ? { figures: countersAfter(factor.after) } : {}),
    findings: starts ? [finding('settlement.reactive-counters-start', { month: addMonths(month, -1) })] : [],
    lines: [
      {
        code: 'REACTIVA',
        description: 'Energía reactiva en exceso',
        quantity: total,
        unit: 'kvarh',
        unitPrice: price && !another ? price.value.times(factor.term.value) : null,
        exact: cost.times(factor.term.value),
        place: 'base',
        taxable: false,
        formula: [
          `M × ${parts.length > 1 ? `(${products.join(' + ')})` : products.join('')}`,
          ...parts.flatMap(({ where }) => where ?? []),
          ...(factor.rule === null ? [] : [factor.rule]),
        ].join('; '),
        terms: [
          factor.term,
          ...factor.terms,
          ...new Set(parts.flatMap(({ terms, piece }) => [...terms, piece.price])),
          ...(parts.some(({ piece }) => piece.capacitive) ? [share] : []),
        ],
      },
    ],
  };
}
