import type { Period } from '@kantia/kernel/period';
import type { Finding } from '../finding.js';
import type { DraftLine, DraftPrior, Figure, Line } from '../line.js';

/** What stands on the statement so far, in the order of the catalogue. */
export interface Sheet<F extends string> {
  readonly figures: ReadonlyMap<F, Figure>;
  readonly lines: readonly Line[];
}

/** What a formula adds. A blocking finding fails the service. */
export interface Pricing<F extends string> {
  readonly figures?: Readonly<Partial<Record<F, Figure>>>;
  readonly lines?: readonly DraftLine[];
  /** Joins the line of its code, or is a line of its own where this month has none. */
  readonly prior?: readonly DraftPrior[];
  readonly findings?: readonly Finding[];
}

/**
 * One priced rule of a market. It never changes once something was settled with it: a successor gets a code of its own and this
 * one a `validUntil`. `price` is pure. `F` are the names of the figures that the market's formulas hand on.
 */
export interface Formula<I, F extends string> {
  readonly code: string;
  readonly norm: string;
  /** First and last month that it prices. */
  readonly validFrom: Period;
  readonly validUntil: Period | null;
  price(input: I, sheet: Sheet<F>): Pricing<F>;
}
