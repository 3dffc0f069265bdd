import type { ObjectRef } from '@kantia/contracts/object-ref';
import type { OperationState } from '@kantia/contracts/vocabulary';
import type { PreviewedService } from '@kantia/contracts/settlement/operations/preview-services.v1';
import type { StatementView } from '@kantia/contracts/settlement/operations/get-statement.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import type { sumComponents } from '@kantia/contracts/settlement/operations/sum-components.v1';
import type { IntervalSum, IntervalView } from '@kantia/contracts/settlement/operations/list-intervals.v1';
import type { StatementSummary } from '@kantia/contracts/settlement/operations/list-statements.v1';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Period } from '@kantia/kernel/period';
import type { ComponentPart } from '../domain/components.js';
import type { Finding } from '../domain/finding.js';
import type { Interval, sumsOf } from '../domain/intervals.js';
import type { Batch, Market, RawRows, SeriesRow } from '../domain/market.js';
import type { Statement } from '../domain/statement.js';
import type { Subject } from '../domain/subject.js';

/** A batch as it was frozen, complete or not. */
export interface FrozenBatch {
  readonly market: Market;
  readonly period: Period;
  /** The market with what the services share, ready to settle them. */
  readonly open: Batch;
  /** By ascending ordinal. */
  readonly services: readonly FrozenService[];
}
interface FrozenService {
  readonly subject: Subject;
  /** By the names of the market's sets. */
  readonly rows: RawRows;
}

/** Reads what a manifest froze for a set of services, by set: a few queries for the batch, none per service. */
export abstract class BatchReader {
  abstract read(manifest: ObjectRef, ordinals: readonly number[]): Promise<FrozenBatch>;
  /** The hours or quarters behind the determinants of one service, in order; none of a service that was read by hand. */
  abstract intervals(manifest: ObjectRef, ordinal: number): Promise<readonly Interval[]>;
}

export interface SettledService {
  readonly ordinal: number;
  readonly statementId: string;
  readonly version: number;
  readonly subject: Subject;
  readonly statement: Statement;
  readonly resultHash: string;
  readonly findings: readonly Finding[];
  /** What it leaves to later months, in the order of the market's series. */
  readonly left: readonly (SeriesRow | null)[];
}
export interface FailedService {
  readonly ordinal: number;
  readonly findings: readonly Finding[];
}
export interface SettledBatch {
  readonly cycleId: string;
  readonly wave: number;
  readonly batch: number;
  readonly period: Period;
  readonly market: Market;
  readonly manifest: ObjectRef;
  readonly ordinals: readonly number[];
  readonly settled: readonly SettledService[];
  readonly failed: readonly FailedService[];
}

/** One batch to settle; plain values, as everything that passes to another thread. */
export interface BatchTask {
  readonly company: string;
  readonly cycleId: string;
  readonly wave: number;
  readonly batch: number;
  readonly manifest: ObjectRef;
  readonly ordinals: readonly number[];
}
/** A settled service as other services hear of it; figures as text. */
interface PreparedService {
  readonly ordinal: number;
  readonly statementId: string;
  readonly version: number;
  readonly currency: string;
  readonly total: string;
  readonly energyKwh: string;
  readonly resultHash: string;
  readonly findings: readonly Finding[];
}
/** A computed batch with all that its transaction writes, and its objects already stored. */
export interface PreparedBatch {
  readonly period: string;
  readonly market: string;
  readonly settled: readonly PreparedService[];
  readonly failed: readonly FailedService[];
  /** Statements as `StatementColumns` gives them. */
  readonly columns: readonly (readonly unknown[] | string)[];
  readonly statements: ObjectRef;
  readonly derived: readonly DerivedObject[];
}
export interface ResultHash {
  readonly ordinal: number;
  readonly resultHash: string;
}
/** The work of settling, apart from the transaction: reads what was frozen, prices it, stores the objects. */
export abstract class BatchWork {
  abstract prepare(task: BatchTask): Promise<PreparedBatch>;
  /** What the services settle to, for comparing; nothing is stored. A service that fails has none. */
  abstract hashes(manifest: ObjectRef, ordinals: readonly number[]): Promise<readonly ResultHash[]>;
}

/** Statements as columns of plain values, for one statement of SQL. */
export abstract class StatementColumns {
  abstract of(services: readonly SettledService[]): readonly (readonly unknown[] | string)[];
}

export interface DerivedObject {
  readonly kind: string;
  readonly object: ObjectRef;
  readonly rows: number;
}
/** Immutable objects that other services read; the same batch gives the same objects. */
export abstract class ResultObjects {
  abstract writeStatements(companyId: string, batch: SettledBatch): Promise<ObjectRef>;
  /** Series for later months; a kind without rows is left out. */
  abstract writeDerived(companyId: string, batch: SettledBatch): Promise<readonly DerivedObject[]>;
}

interface StoredResult {
  readonly ordinal: number;
  readonly supplyPointCode: string;
  readonly contractCode: string;
  readonly resultHash: string;
}
export interface StoredBatch {
  readonly manifest: ObjectRef;
  /** The statements that came out of it. */
  readonly results: readonly StoredResult[];
}

export type ComponentSums = ReplyOf<typeof sumComponents>;

export abstract class StatementRepository {
  /** Appends the batch and its statements by set. A statement that is there already must have the same result. */
  abstract add(work: UnitOfWork, task: BatchTask, prepared: PreparedBatch, isDryRun: boolean): Promise<void>;
  /** The newest version, or the one asked for. */
  abstract find(
    work: UnitOfWork,
    wanted: { cycleId: string; supplyPointId: string; version: number | null },
  ): Promise<StatementView | null>;
  /** From which rows the same statement was made. */
  abstract originOf(
    work: UnitOfWork,
    wanted: { cycleId: string; supplyPointId: string; version: number | null },
  ): Promise<{ readonly manifest: ObjectRef; readonly ordinal: number } | null>;
  /** What was settled at a point in any cycle, the latest period and version first. */
  abstract historyOf(work: UnitOfWork, supplyPointId: string, limit: number): Promise<readonly StatementSummary[]>;
  abstract count(work: UnitOfWork, cycleId: string): Promise<number>;
  /** By set over the newest statement of each service of the cycles, but those of `except`; by name of the component. Decimal text, money to the cent. */
  abstract sumComponents(
    work: UnitOfWork,
    cycles: readonly { readonly cycleId: string; readonly except: readonly number[] }[],
    parts: readonly ComponentPart[],
  ): Promise<ComponentSums>;
  abstract batches(work: UnitOfWork, cycleId: string): Promise<readonly StoredBatch[]>;
}

export abstract class OperationRepository {
  abstract start(work: UnitOfWork, operation: { id: string; kind: string }): Promise<void>;
  abstract succeed(work: UnitOfWork, operation: { id: string; result: string }): Promise<void>;
  abstract find(work: UnitOfWork, id: string): Promise<OperationState | null>;
}

type PreviewedStatement = NonNullable<PreviewedService['statement']>;
/** A statement as people read it. */
export abstract class StatementViews {
  abstract of(statement: Statement, resultHash: string): PreviewedStatement;
  abstract interval(interval: Interval): IntervalView;
  abstract sum(sum: ReturnType<typeof sumsOf>[number]): IntervalSum;
}

export abstract class Digest {
  /** Lower-case hex of the UTF-8 bytes. */
  abstract sha256(text: string): string;
  /** UUIDv5 in the namespace of statements: the same name always gives the same id. */
  abstract nameUuid(name: string): string;
  abstract randomUuid(): string;
}
