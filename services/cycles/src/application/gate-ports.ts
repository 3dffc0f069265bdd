import type { CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { GateBand } from '../domain/release-gate.js';

export interface BandCount {
  readonly band: GateBand;
  readonly services: number;
  /** Of them, those that a gate that is on keeps. */
  readonly stops: number;
  /** Decimal text; null when it keeps none. */
  readonly stopsTotal: string | null;
}

export abstract class GateCounts {
  /** In no order; `samplePercent`: of the band `sample`, as `stops` of the domain chooses them. */
  abstract byBand(work: UnitOfWork, cycleId: CycleId, samplePercent: number): Promise<readonly BandCount[]>;
}
