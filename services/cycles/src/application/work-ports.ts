import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';
import type { Stage } from '../domain/stage.js';
import type { ServiceRow } from './ports.js';

/** Blank: not filtered. */
export interface WorkFilter {
  readonly cycleId: string | null;
  readonly stage: string;
  readonly query: string;
}
export interface WorkRow {
  readonly cycle: Pick<Cycle, 'mode' | 'pause' | 'isDryRun' | 'startedBy'>;
  readonly cycleId: string;
  readonly cycleName: string;
  readonly period: string;
  readonly since: Date;
  readonly stake: string | null;
  /** Money at stake × age when the first page was read, as text. */
  readonly weight: string;
  readonly service: ServiceRow;
}
export interface WorkCount {
  readonly cycleId: string;
  readonly cycleName: string;
  readonly period: string;
  readonly stage: Stage;
  readonly services: number;
}
export interface WorkPage {
  readonly rows: readonly WorkRow[];
  readonly total: number;
  readonly totalExact: boolean;
  readonly stake: string;
}

/** What waits for people, over all started cycles of the company that are no rehearsals. */
export abstract class WorkList {
  /** The heaviest first; `after`: weight, cycle and ordinal of the row to go on after. Ages are those at `asOf`. */
  abstract page(
    work: UnitOfWork,
    filter: WorkFilter,
    window: { readonly asOf: Date; readonly limit: number; readonly after: readonly string[] | null },
  ): Promise<WorkPage>;
  /** By cycle, the newest period first, and stage. */
  abstract counts(work: UnitOfWork): Promise<readonly WorkCount[]>;
}
