import { suppliesChanged } from '@kantia/contracts/customers/supplies-changed.v1';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';

/** A message stays well below the broker's limit of 1 MiB. */
const POINTS_MAX = 10_000;

/** Whoever froze the contracts of these points may want to freeze them anew. */
export function tellChanged(work: UnitOfWork, supplyPointIds: readonly string[]): void {
  for (let start = 0; start < supplyPointIds.length; start += POINTS_MAX)
    work.publish(suppliesChanged, { supplyPointIds: supplyPointIds.slice(start, start + POINTS_MAX) });
}
