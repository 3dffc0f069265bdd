import type { Stage } from '../domain/stage.js';
import type { Decimal } from '@kantia/kernel/decimal';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cohort } from '../domain/cohort.js';
import type { Attempt, Finding, FindingChange, Phase } from '../domain/findings.js';
import type { Move, MoveEffect } from '../domain/fold.js';
import type { NoteEffect } from '../domain/notes.js';
import type { Standing } from '../domain/standing.js';
import type { StayGroup } from '../domain/stays.js';

/** Where an event comes from. `subject`: which place in the stream `CYCLES` it moves on; null for events of other streams. */
export interface FoldedEvent {
  readonly cycleId: string;
  readonly subject: 'moved' | 'changed' | null;
  readonly sequence: number | null;
  readonly publishedAt: Date;
  /** Of the cycle, where the event tells it. */
  readonly scope: { readonly market: string; readonly period: string } | null;
}

export interface CycleHead {
  readonly cycleId: string;
  readonly name: string;
  readonly market: string;
  readonly period: string;
  readonly status: string;
  readonly mode: string;
  readonly at: Date;
}

/** Whose services enter a cycle; both in the order of the move's ordinals. */
export interface Identities {
  readonly serviceIds: readonly string[];
  readonly supplyPointIds: readonly string[];
}

/** Writes the read model, every time by set. */
export abstract class FlowFolds {
  /**
   * Begins the folding of an event: locks the model of the company to the end of the unit, and notes the event. False when the model
   * holds it already, since a rebuild could not drop its cycle.
   */
  abstract open(work: UnitOfWork, event: FoldedEvent): Promise<boolean>;
  /** An older head than the one known changes nothing. */
  abstract noteHead(work: UnitOfWork, head: CycleHead): Promise<void>;
  abstract standings(
    work: UnitOfWork,
    cycleId: string,
    ordinals: readonly number[],
  ): Promise<ReadonlyMap<number, Standing>>;
  /** What each supply point paid in the period before, where it is known. */
  abstract lastTotals(
    work: UnitOfWork,
    supplyPointIds: readonly string[],
    periodBefore: string,
  ): Promise<ReadonlyMap<string, Decimal>>;
  abstract record(
    work: UnitOfWork,
    cycleId: string,
    change: {
      readonly moves: readonly Move[];
      readonly effect: MoveEffect;
      readonly known: ReadonlyMap<number, Standing>;
      readonly identities: Identities | null;
    },
  ): Promise<void>;
  /** Latest attempts of a phase, where there was one with a finding. */
  abstract attempts(
    work: UnitOfWork,
    cycleId: string,
    phase: Phase,
    ordinals: readonly number[],
  ): Promise<ReadonlyMap<number, Attempt>>;
  abstract saveAttempts(
    work: UnitOfWork,
    cycleId: string,
    told: {
      readonly phase: Phase;
      readonly attempts: readonly Attempt[];
      readonly changes: readonly FindingChange[];
    },
  ): Promise<void>;
  abstract recordNotes(work: UnitOfWork, cycleId: string, effect: NoteEffect): Promise<void>;
  /**
   * A service that is in several cycles counts in one of them: not in a cancelled cycle or where it is excluded when it stands in another
   * too, else in the one that started last. Looks at those of the move, or at all of the cycle.
   */
  abstract recount(work: UnitOfWork, cycleId: string, ordinals: readonly number[] | null): Promise<void>;
  /** Sequence of the last event of `CYCLES` that was folded for the company. */
  abstract position(work: UnitOfWork): Promise<bigint>;
}

/** What an answer is about: all cycles of a period and market, or one of them. */
export interface Scope {
  readonly period: string;
  readonly market: string;
  readonly cycleId: string | null;
}

/** What of the flow is shown. */
export interface FlowView {
  /** Without what is invoiced or excluded. */
  readonly pending: boolean;
  /** A service once for each cycle it stands in, instead of once in its latest version. */
  readonly allVersions: boolean;
}

export interface FlowCycle {
  readonly cycleId: string;
  readonly status: string;
  readonly mode: string;
  readonly entered: number;
  /** Services in its cohorts, which must be as many as entered. */
  readonly held: number;
  readonly startedAt: Date | null;
  readonly lastResultAt: Date | null;
  readonly stages: readonly StageCount[];
}

export interface StageCount {
  readonly stage: Stage;
  readonly entered: number;
  readonly left: number;
  readonly returned: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

export type ScopedCohort = Cohort & { readonly mode: string };

export interface TimeGroup extends StayGroup {
  readonly key: string;
}

export interface FlowFigures {
  readonly position: bigint;
  readonly cycles: readonly FlowCycle[];
  /** Of cycles that were not cancelled. Of all cycles of a period: services that count there; of one cycle: all of it. */
  readonly cohorts: readonly ScopedCohort[];
  /** Services of a period that count in another cycle of it; none where one cycle is asked for. */
  readonly otherVersions: readonly ScopedCohort[];
  /** Finished stays by time key. */
  readonly stays: readonly TimeGroup[];
  /** Services by finding of their latest attempts, most first. */
  readonly findings: readonly (Finding & { readonly services: number })[];
  readonly results: readonly StayGroup[];
}

export interface PeriodFigures {
  readonly period: string;
  readonly settled: number;
  readonly totalValue: Decimal;
  /** Mean time to the result in ms; null while none is known. */
  readonly averageMs: number | null;
}

export interface StageFigures extends StageCount {
  readonly stays: readonly StayGroup[];
}

export interface CycleFigures {
  readonly position: bigint;
  readonly services: number;
  readonly totalValue: Decimal;
  readonly energyKwh: Decimal;
  readonly stages: readonly StageFigures[];
}

/** Reads the model. */
export abstract class FlowFiguresReader {
  abstract figures(work: UnitOfWork, scope: Scope): Promise<FlowFigures>;
  /** The last `count` periods of the market up to `until`, oldest first. */
  abstract history(
    work: UnitOfWork,
    market: string,
    window: { readonly until: string; readonly count: number },
  ): Promise<readonly PeriodFigures[]>;
  /** Zeros while nothing has been heard of the cycle. */
  abstract ofCycle(work: UnitOfWork, cycleId: string): Promise<CycleFigures>;
}

export interface ServicePlace {
  readonly cycleId: string;
  readonly ordinal: number;
}

/** The services of cohorts. */
export abstract class FlowServices {
  /** By cycle and number, after the given one. `cohorts` null: all services of a cancelled cycle. */
  abstract page(
    work: UnitOfWork,
    scope: Scope,
    query: {
      readonly allVersions: boolean;
      readonly cohorts: readonly ScopedCohort[] | null;
      readonly after: ServicePlace | null;
      readonly limit: number;
    },
  ): Promise<readonly ServicePlace[]>;
  /** Which of the supply points stand in a cycle of the scope that was not cancelled. */
  abstract inCycles(work: UnitOfWork, scope: Scope, supplyPointIds: readonly string[]): Promise<ReadonlySet<string>>;
}
