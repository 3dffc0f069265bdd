import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { ConsumptionBin } from '../domain/consumption-bins.js';
import type { SupplyPointFilter } from '../domain/supply-point-filter.js';

interface Facet {
  readonly value: string;
  readonly count: number;
}

interface SupplyPointFacets {
  readonly total: number;
  readonly regions: readonly Facet[];
  readonly meterings: readonly Facet[];
  readonly consumption: { readonly unknown: number; readonly bins: readonly ConsumptionBin[] };
}

export abstract class FacetReader {
  /** Exact counts; each facet leaves its own field of the filter out. */
  abstract read(work: UnitOfWork, filter: SupplyPointFilter): Promise<SupplyPointFacets>;
}
