import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';

/** Whose statements count for a market and month. */
export interface ControlScope {
  readonly cycles: readonly {
    readonly cycleId: string;
    /** Ordinals whose statements do not count: excluded, or (beside a dry run) counted by it. */
    readonly except: readonly number[];
  }[];
  /** That have a statement which counts. */
  readonly services: number;
  /** Neither settled nor excluded. */
  readonly outstanding: number;
}

export abstract class ControlRepository {
  /** The cycles of the market and month of this one: started, not cancelled, no other dry run. This one comes first. */
  abstract scope(work: UnitOfWork, cycle: Cycle): Promise<ControlScope>;
}
