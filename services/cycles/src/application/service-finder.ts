import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { ServiceRow } from './ports.js';

export interface FoundService extends Pick<
  ServiceRow,
  | 'ordinal'
  | 'supplyPointId'
  | 'supplyPointCode'
  | 'contractCode'
  | 'customerName'
  | 'stage'
  | 'outcome'
  | 'findings'
  | 'waitingFor'
> {
  readonly cycleId: string;
  readonly cycleName: string;
  readonly statement: { readonly total: string; readonly currency: string; readonly energyKwh: string } | null;
}

export abstract class ServiceFinder {
  /** In no order; what does not exist is left out. */
  abstract find(
    work: UnitOfWork,
    places: readonly { readonly cycleId: string; readonly ordinal: number }[],
  ): Promise<readonly FoundService[]>;
}
