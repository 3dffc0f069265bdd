import type { CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';

/** Services whose supply contracts were changed after they were frozen. */
export abstract class RenewalRepository {
  /** Drafts and open cycles with services at the points that have no statement, and which of the points those are. */
  abstract stale(
    work: UnitOfWork,
    supplyPointIds: readonly string[],
  ): Promise<readonly { readonly cycle: Cycle; readonly supplyPointIds: readonly string[] }[]>;
  /** Failed services of the cycle at the points, ascending. */
  abstract failedAt(work: UnitOfWork, cycleId: CycleId, supplyPointIds: readonly string[]): Promise<readonly number[]>;
}
