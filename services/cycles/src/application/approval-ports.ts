import type { CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { ApprovalPolicy, ApprovalStage } from '../domain/approval.js';
import type { Batch } from '../domain/batches.js';
import type { Cycle, FrozenObject } from '../domain/cycle.js';
import type { Stage } from '../domain/stage.js';

/** What rests at a stop, in figures (decimal text). `contentHash`: SHA-256 of what is shown of it, null when nothing rests there. */
export interface Resting {
  readonly services: number;
  readonly warnings: number;
  readonly outliers: number;
  readonly total: string | null;
  readonly energyKwh: string | null;
  readonly currency: string | null;
  readonly previousServices: number;
  readonly previousTotal: string | null;
  readonly previousEnergyKwh: string | null;
  readonly contentHash: string;
}

/** `outlierPercent`: see the policy. `ordinals`: these services, wherever they stand; else all that rest there. */
export interface Stop {
  readonly stage: ApprovalStage;
  readonly outlierPercent: number;
  readonly ordinals?: readonly number[] | null;
}

export interface Approval {
  readonly id: string;
  readonly stage: ApprovalStage;
  readonly contentHash: string;
  readonly services: number;
  readonly total: string | null;
  readonly energyKwh: string | null;
  readonly currency: string | null;
  readonly approvedBy: string;
  readonly approvedAt: Date;
  readonly fourEyes: boolean;
}

/** A service at a stop against last month. Decimal text; `percent` null where last month's total is zero. */
/** Without a last month. Figures are decimal text. */
export type Newcomer = Pick<
  Mover,
  'serviceId' | 'supplyPointId' | 'supplyPointCode' | 'customerName' | 'currency' | 'total' | 'energyKwh'
>;
export interface Mover {
  readonly serviceId: string;
  readonly supplyPointId: string;
  readonly supplyPointCode: string;
  readonly customerName: string;
  readonly currency: string;
  readonly total: string;
  readonly energyKwh: string;
  readonly previousTotal: string;
  readonly previousEnergyKwh: string;
  readonly difference: string;
  readonly percent: string | null;
  readonly isOutlier: boolean;
}

/** What is not told is the default. */
export type PolicyChoice = Pick<ApprovalPolicy, 'fourEyes' | 'outlierPercent' | 'moneyLimit'> &
  Partial<Pick<ApprovalPolicy, 'systemicFailures' | 'gate' | 'controlTolerance'>>;

/** Consents of people, appended only, and how the company consents. */
export abstract class ApprovalRepository {
  /** Null when nothing rests at the stop. */
  abstract resting(work: UnitOfWork, cycle: Cycle, stop: Stop): Promise<Resting | null>;
  /** Of what rests at the stop, whose total changed most, in money. */
  abstract movers(work: UnitOfWork, cycle: Cycle, stop: Stop & { readonly limit: number }): Promise<readonly Mover[]>;
  /** Of what rests at the stop, those without a last month: the largest first, and how many there are. */
  abstract newcomers(
    work: UnitOfWork,
    cycle: Cycle,
    stop: { readonly stage: ApprovalStage; readonly limit: number },
  ): Promise<{ readonly items: readonly Newcomer[]; readonly services: number }>;
  /** Whether four eyes are kept is decided by the database. */
  abstract add(
    work: UnitOfWork,
    cycle: Cycle,
    approval: Omit<Approval, 'id' | 'approvedAt' | 'fourEyes'>,
  ): Promise<void>;
  /** Oldest first. */
  abstract list(work: UnitOfWork, cycleId: CycleId): Promise<readonly Approval[]>;
  abstract policy(work: UnitOfWork): Promise<ApprovalPolicy>;
  /** Likewise, and nobody else sets another one until the commit. */
  abstract lockPolicy(work: UnitOfWork): Promise<ApprovalPolicy>;
  abstract putPolicy(work: UnitOfWork, policy: PolicyChoice): Promise<void>;
}

/** Where a service that moved is worked on. Null before its first wave. */
export interface Placed {
  readonly ordinal: number;
  readonly wave: number | null;
  readonly batch: number | null;
}

/** Moves that people decide. Every write is one statement for all its services. */
export abstract class StageRepository {
  /** Services of one stage, all or the named ones, to another; answers those that really moved, ascending. */
  abstract move(
    work: UnitOfWork,
    cycleId: CycleId,
    move: { from: Stage; to: Stage; ordinals: readonly number[] | null },
  ): Promise<readonly Placed[]>;
  /** Failed services that wait for one of the conditions, ascending. */
  abstract failedFor(work: UnitOfWork, cycleId: CycleId, conditions: readonly string[]): Promise<readonly number[]>;
  /** The highest number of a batch in each wave. */
  abstract lastBatches(work: UnitOfWork, cycleId: CycleId): Promise<ReadonlyMap<number, number>>;
  /** Puts services of a wave into batches that did not exist. */
  abstract addBatches(work: UnitOfWork, cycleId: CycleId, wave: number, batches: readonly Batch[]): Promise<void>;
  /** Objects with the statements of batches, by `wave/batch`. */
  abstract statements(work: UnitOfWork, cycleId: CycleId): Promise<ReadonlyMap<string, FrozenObject>>;
}
