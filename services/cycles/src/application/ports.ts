import type { CycleId } from '@kantia/kernel/ids';
import type { Decimal } from '@kantia/kernel/decimal';
import type { Sort } from '@kantia/platform/ports/sort';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Standing } from '../domain/arrival.js';
import type { Batch } from '../domain/batches.js';
import type { Cycle, FrozenObject } from '../domain/cycle.js';
import type { ServiceResult } from '../domain/hashes.js';
import type { BillingDecision, BillingStanding, InvoiceStatus } from '../domain/invoice-answers.js';
import type { Move, EnteredService } from '../domain/moves.js';
import type { Finding, Outcome } from '../domain/outcome.js';
import type { Verdict } from '../domain/release-gate.js';
import type { Fate } from '../domain/readiness.js';
import type { Stage } from '../domain/stage.js';
import type { PauseStage } from '../domain/systemic.js';

export interface CycleFilter {
  readonly period: string;
  readonly status: string;
}
export interface CyclePage {
  readonly cycles: readonly Cycle[];
  readonly total: number;
  readonly totalExact: boolean;
}
export interface Wave {
  readonly wave: number;
  readonly manifest: FrozenObject;
}

export abstract class CycleRepository {
  /** False when the name is taken in the period, in whatever case. */
  abstract add(work: UnitOfWork, cycle: Cycle): Promise<boolean>;
  abstract find(work: UnitOfWork, id: CycleId): Promise<Cycle | null>;
  /** Finds and keeps the row locked to the end of the unit: whoever moves services of a cycle locks it first. */
  abstract lock(work: UnitOfWork, id: CycleId): Promise<Cycle | null>;
  /** Who decided something about it last, as a user's id; null when nobody has since it was drawn up. */
  abstract lastDecision(work: UnitOfWork, id: CycleId): Promise<{ readonly by: string; readonly at: Date } | null>;
  /**
   * Started cycles whose services wait for one of the conditions, or may in a moment (a wave is being resolved), locked in the order of their ids so that
   * two never block each other. Others are not looked at.
   */
  abstract lockAwaiting(work: UnitOfWork, conditions: readonly string[]): Promise<readonly Cycle[]>;
  /** Keeps starts of a company one after the other to the end of the unit, so that the guard can name its holders. */
  abstract lockStarts(work: UnitOfWork): Promise<void>;
  /** Writes the cycle under the version after its own, and answers it so; for a person that is the version decided last. */
  abstract save(work: UnitOfWork, cycle: Cycle): Promise<Cycle>;
  /** Names in a period, of other cycles than `except`. */
  abstract names(work: UnitOfWork, period: string, except?: CycleId): Promise<readonly string[]>;
  /** Newest first. `after`: creation instant and id. */
  abstract page(
    work: UnitOfWork,
    filter: CycleFilter,
    window: { limit: number; after: readonly string[] | null },
  ): Promise<CyclePage>;
  abstract addWave(
    work: UnitOfWork,
    cycleId: CycleId,
    wave: Wave & { readonly batches: readonly Batch[] },
  ): Promise<void>;
  abstract waves(work: UnitOfWork, cycleId: CycleId): Promise<readonly Wave[]>;
  abstract putStatements(
    work: UnitOfWork,
    cycleId: CycleId,
    batch: { wave: number; batch: number; statements: FrozenObject },
  ): Promise<void>;
}

/** What somebody did or what happened to the cycle as a whole. */
export interface Act {
  readonly event:
    | 'created'
    | 'changed'
    | 'selection-put'
    | 'control-accepted'
    | 'contracts-renewed'
    | 'started'
    | 'cancelled'
    | 'paused'
    | 'promoted'
    | 'resumed'
    | 'excluded'
    | 'exclusion-undone'
    | 'wave-requested'
    | 'wave-resolved';
  readonly count: number;
  readonly wave: number | null;
  /** The person whose act it was. */
  readonly by: string | null;
  /** What the person said. */
  readonly reason?: string | null;
  readonly note?: string | null;
}
export interface TimelineEntry {
  readonly at: Date;
  readonly event: string;
  readonly count: number;
  readonly cause: string;
  readonly userId: string | null;
  readonly reason: string | null;
  readonly note: string | null;
}
export abstract class CycleHistory {
  abstract recordAct(work: UnitOfWork, cycleId: CycleId, act: Act): Promise<void>;
  abstract recordMoves(work: UnitOfWork, cycleId: CycleId, moves: readonly Move[]): Promise<void>;
  /** When a service came to each of these stages or left it last; a stage without any is left out. */
  abstract lastMoves(
    work: UnitOfWork,
    cycleId: CycleId,
    stages: readonly Stage[],
  ): Promise<readonly { readonly stage: Stage; readonly at: Date }[]>;
  /** Oldest first; moves folded by stage, cause, wave and actor. */
  abstract timeline(work: UnitOfWork, cycleId: CycleId): Promise<readonly TimelineEntry[]>;
}

/** Services of a selection, as columns of equal length: they go to the database by set. */
export interface SelectedServices {
  readonly ordinals: readonly number[];
  readonly serviceIds: readonly string[];
  readonly supplyPointIds: readonly string[];
  readonly supplyPointCodes: readonly string[];
  readonly contractCodes: readonly string[];
  readonly customerNames: readonly string[];
}
export const NO_SERVICES: SelectedServices = {
  ordinals: [],
  serviceIds: [],
  supplyPointIds: [],
  supplyPointCodes: [],
  contractCodes: [],
  customerNames: [],
};
export interface Validated {
  readonly ordinal: number;
  readonly to: Stage;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  /** What clears it, where it failed. */
  readonly waitsFor: readonly string[];
}
export interface Settled extends Validated {
  /** What the release gate says of it; null where it failed. */
  readonly gate?: Verdict | null;
  readonly statement: {
    readonly id: string;
    readonly version: number;
    readonly currency: string;
    readonly total: Decimal;
    readonly energyKwh: Decimal;
    readonly resultHash: string;
  } | null;
}
export interface ServiceFilter {
  readonly stage: string;
  readonly outcome: string;
  /** The code of a finding. */
  readonly finding: string;
  readonly query: string;
  /** What the release gate said. */
  readonly band?: string;
}
export interface ServiceRow {
  readonly ordinal: number;
  readonly serviceId: string;
  readonly supplyPointId: string;
  readonly supplyPointCode: string;
  readonly contractCode: string;
  readonly customerName: string;
  readonly stage: Stage;
  readonly outcome: string;
  readonly findings: readonly Finding[];
  readonly waitingFor: readonly string[];
  readonly statement: {
    id: string;
    version: number;
    currency: string;
    total: string;
    energyKwh: string;
    resultHash: string;
  } | null;
  readonly invoice: { id: string; number: string; status: InvoiceStatus } | null;
  readonly previous: { period: string; total: string; energyKwh: string } | null;
  readonly aside: { from: Stage; reason: string; note: string; userId: string | null; at: Date } | null;
  readonly gate: Verdict | null;
  readonly leftFrom: Stage | null;
  readonly excludedFrom: Stage | null;
}

export const SERVICE_SORTS = ['total', 'energy', 'customer'] as const;
interface ServicePageQuery {
  readonly filter: ServiceFilter;
  readonly limit: number;
  /** Absent: as they were selected. */
  readonly sort?: Sort<(typeof SERVICE_SORTS)[number]> | null;
  /** The row to go on after: where it stands in a sorted list, and its ordinal. */
  readonly afterRank?: string | null;
  readonly afterOrdinal: number;
}
interface ServicePage {
  readonly rows: readonly ServiceRow[];
  /** Where each of the rows stands in a sorted list; empty text in any other. */
  readonly ranks: readonly string[];
  readonly total: number;
  readonly totalExact: boolean;
}

/** The services of cycles. Every write is one statement for all its services, guarded by the stage that they leave. */
export abstract class ServiceRepository {
  /** Replaces the services of a draft. */
  abstract replace(work: UnitOfWork, cycleId: CycleId, services: SelectedServices): Promise<void>;
  /** Moves all services but the excluded ones to `awaiting-inputs`, held against a second settlement or not; answers both, by ordinal. */
  abstract start(
    work: UnitOfWork,
    cycleId: CycleId,
    holds: boolean,
  ): Promise<{ readonly started: readonly EnteredService[]; readonly excluded: readonly EnteredService[] }>;
  /** Frees all services for other cycles. */
  abstract letGo(work: UnitOfWork, cycleId: CycleId): Promise<void>;
  /** How the services of a started cycle fare, but the excluded ones. */
  abstract fates(work: UnitOfWork, cycleId: CycleId): Promise<readonly Fate[]>;
  /** Supply points of the services, each once, but of the excluded ones. */
  abstract points(work: UnitOfWork, cycleId: CycleId): Promise<readonly string[]>;
  abstract waiting(work: UnitOfWork, cycleId: CycleId): Promise<readonly number[]>;
  /** `awaiting-inputs` to `validating`; answers, ascending, the ordinals that really moved. */
  abstract startValidating(
    work: UnitOfWork,
    cycleId: CycleId,
    wave: { wave: number; batches: readonly Batch[] },
  ): Promise<readonly number[]>;
  /** Notes what the services lack that still wait. */
  abstract noteWaiting(
    work: UnitOfWork,
    cycleId: CycleId,
    waiting: readonly { ordinal: number; kinds: readonly string[] }[],
  ): Promise<void>;
  abstract standings(work: UnitOfWork, cycleId: CycleId, ordinals: readonly number[]): Promise<readonly Standing[]>;
  abstract billingStandings(
    work: UnitOfWork,
    cycleId: CycleId,
    ordinals: readonly number[],
  ): Promise<readonly BillingStanding[]>;
  abstract putValidated(work: UnitOfWork, cycleId: CycleId, services: readonly Validated[]): Promise<void>;
  /** They belong to `batch`, whose answer counted and whose statements hold theirs: a service that came back was asked for in another too. */
  abstract putSettled(
    work: UnitOfWork,
    cycleId: CycleId,
    settled: { batch: number; services: readonly Settled[] },
  ): Promise<void>;
  abstract putAnswers(
    work: UnitOfWork,
    cycleId: CycleId,
    answers: BillingDecision['applied'],
    publishedAt: Date,
  ): Promise<void>;
  /**
   * The codes that block each of the first services, by ordinal, that have a result of the stage in the wave; none for one that passed it.
   * At most `limit`.
   */
  abstract firstResults(
    work: UnitOfWork,
    cycleId: CycleId,
    of: { stage: PauseStage; wave: number; limit: number },
  ): Promise<readonly (readonly string[])[]>;
  abstract validationFindings(
    work: UnitOfWork,
    cycleId: CycleId,
    ordinals: readonly number[],
  ): Promise<ReadonlyMap<number, readonly Finding[]>>;
  /** Every service that has a statement, in no order. */
  abstract results(work: UnitOfWork, cycleId: CycleId): Promise<readonly ServiceResult[]>;
  abstract page(work: UnitOfWork, cycle: Pick<Cycle, 'id' | 'period'>, query: ServicePageQuery): Promise<ServicePage>;
}

/** Reads the services of a snapshot object. */
export abstract class SnapshotReader {
  abstract services(snapshot: FrozenObject): Promise<SelectedServices>;
}
