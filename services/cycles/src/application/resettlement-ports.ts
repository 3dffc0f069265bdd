import type { ResettlementView } from '@kantia/contracts/cycles/operations/list-resettlements.v1';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';

export abstract class ResettlementRepository {
  /** The newest first; `after` is the creation instant and id of the row before. The total is counted up to 10,000. */
  abstract page(
    work: UnitOfWork,
    filter: { readonly period: string; readonly status: string },
    page: { readonly limit: number; readonly after: readonly string[] | null },
  ): Promise<{ readonly rows: readonly ResettlementView[]; readonly total: number; readonly totalExact: boolean }>;
}
