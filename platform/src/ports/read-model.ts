import type { UnitOfWork } from './unit-of-work.js';

/** A service whose tables are folded from events provides this; then `svc.<service>.rebuild.v1` folds the streams again from their start. */
export abstract class ReadModel {
  /**
   * Drops the company's tables. `heldSince`: what was published before is no longer in the streams, and what was folded from it must
   * stay; null when the streams still hold everything.
   */
  abstract clear(work: UnitOfWork, heldSince: Date | null): Promise<void>;
}
