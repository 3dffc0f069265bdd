import type { ObjectRef } from '@kantia/contracts/object-ref';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Frame } from '../domain/frame.js';
import type { ServiceData } from '../domain/service.js';
import type { Validated } from '../domain/validate.js';

export interface FrozenService extends ServiceData {
  readonly ordinal: number;
}
export interface FrozenBatch {
  readonly frame: Frame;
  /** By ascending ordinal; each has at least one segment. */
  readonly services: readonly FrozenService[];
}
/** Reads what a manifest froze for a set of services, by set: a few queries for the batch, none per service. */
export abstract class BatchReader {
  abstract read(manifest: ObjectRef, ordinals: readonly number[]): Promise<FrozenBatch>;
}

export interface ValidatedService extends Validated {
  readonly ordinal: number;
  readonly serviceId: string;
}
export interface ValidatedBatch {
  readonly cycleId: string;
  readonly wave: number;
  readonly batch: number;
  readonly services: readonly ValidatedService[];
}
export abstract class FindingRepository {
  /** Appends the findings of a batch by set; the same batch again changes nothing. */
  abstract add(work: UnitOfWork, batch: ValidatedBatch): Promise<void>;
}
