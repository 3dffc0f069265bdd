import type { CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Aside, ReviewReason } from '../domain/review.js';
import type { ServiceFilter } from './ports.js';

/** A service that a person means. */
export interface Target extends Aside {
  readonly ordinal: number;
  readonly serviceId: string;
  readonly supplyPointId: string;
  readonly supplyPointCode: string;
  /** Whether it has moved since the release that is noted. */
  readonly moved: boolean;
}
/** Ids are of services or of supply points; an act is one that took services aside, `released` one that let them back. */
export type Wanted =
  | { readonly ids: readonly string[] }
  | { readonly act: string }
  | { readonly released: string }
  | { readonly filter: ServiceFilter };

export interface Mark {
  readonly reason: ReviewReason;
  readonly note: string;
  /** Null where the process itself takes a service aside. */
  readonly by: string | null;
  /** Of a person, which can be undone as one. */
  readonly act: string | null;
}

/** Services that people take aside. Every statement is one for all of them. */
export abstract class ReviewRepository {
  /** Ascending by ordinal. `exclude`: ids, as in `Wanted`. */
  abstract targets(
    work: UnitOfWork,
    cycleId: CycleId,
    chosen: { wanted: Wanted; exclude: readonly string[] },
  ): Promise<readonly Target[]>;
  /** Notes why, by whom and when, and the stage that they are about to leave. */
  abstract noteReview(work: UnitOfWork, cycleId: CycleId, ordinals: readonly number[], mark: Mark): Promise<void>;
  /** Likewise, and frees them for other cycles. */
  abstract noteExclusion(work: UnitOfWork, cycleId: CycleId, ordinals: readonly number[], mark: Mark): Promise<void>;
  /** They are about to leave their review by this act. */
  abstract noteRelease(work: UnitOfWork, cycleId: CycleId, ordinals: readonly number[], act: string): Promise<void>;
  /** They are about to be in review again, from where they stand and for the reason that is noted: the act that let them back is over. */
  abstract noteReviewAgain(work: UnitOfWork, cycleId: CycleId, ordinals: readonly number[]): Promise<void>;
  /** They are back; held again unless in a dry run: whoever calls has made sure that nobody else does. */
  abstract hold(work: UnitOfWork, cycleId: CycleId, ordinals: readonly number[], holds: boolean): Promise<void>;
  /** Of the services, by id, those that another cycle holds, with its name. */
  abstract holders(
    work: UnitOfWork,
    cycleId: CycleId,
    serviceIds: readonly string[],
  ): Promise<ReadonlyMap<string, string>>;
  /** Of the services of the cycle, those that another cycle holds, with its name. */
  abstract heldElsewhere(
    work: UnitOfWork,
    cycleId: CycleId,
    ordinals: readonly number[],
  ): Promise<ReadonlyMap<number, string>>;
}
