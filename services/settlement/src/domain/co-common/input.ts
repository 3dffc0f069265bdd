import type { Decimal } from '@kantia/kernel/decimal';
import type { Period } from '@kantia/kernel/period';
import type { Arrears, Cited } from '../arrears.js';
import type { Finding } from '../finding.js';
import type { Term } from '../term.js';

/** How a quantity was made, and what of. */
export interface Explained {
  readonly rule: string | null;
  readonly terms: readonly Term[];
}

/** Reactive energy of a part of the period with one price, kvarh. A term is null where that sort is not measured. */
export interface ReactivePiece {
  /**
   * Inductive kvarh beyond what is free; of a register with the rule that gives it. `hourly`: the rule that gave it hour by hour, of a
   * profile; the first reading of the norm does not show it.
   */
  readonly inductive: ({ readonly excess: Term; readonly hourly: Explained | null } & Explained) | null;
  readonly capacitive: Term | null;
  /** D of the level and ownership, COP/kWh. */
  readonly price: Term;
}

/** Where the month before left the counters of factor M. */
export interface ReactiveCounters {
  readonly monthsCounted: Decimal;
  readonly factorM: Decimal;
  readonly monthsClean: Decimal;
}

/** Counters as an earlier month left them; `terms`: each of them, as it stands in the row. */
export interface CountersLeft {
  readonly counters: ReactiveCounters;
  readonly term: Term;
  readonly terms: readonly Term[];
}

export interface Reactive {
  readonly pieces: readonly ReactivePiece[];
  /** Days on which some hour exceeds what is free; null where no hour was measured (registers). */
  readonly daysExceeded: Term | null;
  /** What the month before left; null where it left none. */
  readonly before: CountersLeft | null;
}

/** The same as `co.common.reactive.3` reads it: whatever measured has a piece of its own, also beside another of the same D. */
export interface MeasuredReactive extends Reactive {
  /** The last counters that are known, and the month that left them. */
  readonly before: (CountersLeft & { readonly month: Period }) | null;
  /** Blocking: readings without a sort of kvarh that others of the service have. */
  readonly incomplete: readonly Finding[];
}

/** What a municipality lays on a service while one of its sets is in force. */
export interface LevyTerms {
  readonly mode: 'percentage' | 'fixed';
  /** Base of a percentage: the energy before subsidy, or after subsidy and contribution. */
  readonly base: 'energy' | 'total';
  /** Percent, or COP a month. */
  readonly value: Cited;
  readonly minimum: Decimal | null;
  readonly maximum: Decimal | null;
  readonly days: number;
}
/** By the sets that are in force in turn; empty where no set names the service. `unmatched`: the municipality has sets, but none names it. */
export interface Levy {
  readonly sets: readonly LevyTerms[];
  readonly unmatched: { readonly municipality: string; readonly kind: string } | null;
}

/** What the lines of both Colombian markets are priced from, COP. */
export interface CoCommonInput {
  readonly period: Period;
  /** As the first two formulas of reactive energy read it; null where nothing of it is measured. */
  readonly reactive: Reactive | null;
  readonly measuredReactive: MeasuredReactive;
  readonly lighting: Levy;
  readonly security: Levy;
  /** Codes of the lines that are the base of a percentage. */
  readonly levyBase: { readonly energy: readonly string[]; readonly total: readonly string[] };
  readonly arrears: Arrears;
  readonly rounding: { readonly payableStep: Decimal | null };
}
