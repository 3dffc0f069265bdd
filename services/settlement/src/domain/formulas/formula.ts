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
 * One priced rule of a market. It never changes once something was settled with it, and neither do the policies it reads. A new norm
 * gives it a `validUntil` and a successor of later months; a mistake in it a successor of the same months (`supersededBy`): then new
 * manifests name the successor, and what was settled before is still recomputed by this one. `price` is pure. `F` are the names of the
 * figures that the market's formulas hand on.
 */
export interface Formula<I, F extends string> {
  readonly code: string;
  readonly norm: string;
  /** First and last month that it prices. */
  readonly validFrom: Period;
  readonly validUntil: Period | null;
  /** Code of the formula that new manifests name in its place, in the months that both price. */
  readonly supersededBy?: string;
  price(input: I, sheet: Sheet<F>): Pricing<F>;
}

type Validity = Pick<Formula<never, never>, 'code' | 'validFrom' | 'validUntil' | 'supersededBy'>;

/** Those of a catalogue that price a month and have no successor in it, in its order. */
export function formulasInForce<F extends Validity>(catalogue: readonly F[], month: Period): readonly F[] {
  const priced = catalogue.filter(
    ({ validFrom, validUntil }) => validFrom <= month && (validUntil === null || month <= validUntil),
  );
  const codes = new Set(priced.map(({ code }) => code));
  return priced.filter(({ supersededBy }) => supersededBy === undefined || !codes.has(supersededBy));
}
