import type { CycleStatus, Stage } from '@kantia/contracts/vocabulary';
import type { Decimal } from '@kantia/kernel/decimal';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { MoveEffect, Place } from '../domain/move.js';
import type { StayGroup } from '../domain/stays.js';

export interface CycleHead {
  readonly cycleId: string;
  readonly name: string;
  readonly market: string;
  readonly period: string;
  readonly status: CycleStatus;
  readonly at: Date;
}

export interface StageFigures {
  readonly stage: Stage;
  readonly entered: number;
  readonly left: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
  readonly stays: readonly StayGroup[];
}

export interface CycleFigures {
  /** Events folded so far. */
  readonly events: bigint;
  readonly services: number;
  readonly totalValue: Decimal;
  readonly energyKwh: Decimal;
  readonly stages: readonly StageFigures[];
}

/** The read model of a cycle. Every write is by set. */
export abstract class CycleMetricsRepository {
  abstract placesOf(
    work: UnitOfWork,
    cycleId: string,
    ordinals: readonly number[],
  ): Promise<ReadonlyMap<number, Place<Stage>>>;
  abstract record(work: UnitOfWork, cycleId: string, at: Date, effect: MoveEffect<Stage>): Promise<void>;
  /** An older head than the one known changes nothing but the count of events. */
  abstract noteHead(work: UnitOfWork, head: CycleHead): Promise<void>;
  /** Zeros while nothing has been heard of the cycle. */
  abstract figuresOf(work: UnitOfWork, cycleId: string): Promise<CycleFigures>;
}
