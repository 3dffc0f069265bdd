import type { Period } from '@kantia/kernel/period';
import type { Finding } from '../finding.js';
import type { DraftLine, Figure, Line } from '../line.js';

/** Names of the figures that formulas hand on to later ones. */
export type FigureName = 'kwh' | 'unitCost' | 'energyCost' | 'e1' | 'e2' | 'subsidisedKwh';

/** What stands on the statement so far, in the order of the catalogue. */
export interface Sheet {
  readonly figures: ReadonlyMap<FigureName, Figure>;
  readonly lines: readonly Line[];
}

/** What a formula adds. A blocking finding fails the service. */
export interface Pricing {
  readonly figures?: Readonly<Partial<Record<FigureName, Figure>>>;
  readonly lines?: readonly DraftLine[];
  readonly findings?: readonly Finding[];
}

/**
 * One priced rule of a market. It never changes once something was settled with it: a successor gets a code of its own and this
 * one a `validUntil`. `price` is pure.
 */
export interface Formula<I> {
  readonly code: string;
  readonly norm: string;
  /** First and last month that it prices. */
  readonly validFrom: Period;
  readonly validUntil: Period | null;
  price(input: I, sheet: Sheet): Pricing;
}
