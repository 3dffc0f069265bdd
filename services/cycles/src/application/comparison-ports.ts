import type { CycleId } from '@kantia/kernel/ids';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Change, ComparedService, ComparisonFigures } from '../domain/comparison.js';

/** The formulas of each wave, as one text (`formulasText`). */
export type WaveFormulas = ReadonlyMap<number, string>;
interface Compared {
  readonly cycleId: CycleId;
  readonly formulas: WaveFormulas;
}
export interface Pair {
  readonly own: Compared;
  readonly other: Compared;
}
/** Where a page begins: how much the last row before it moved, its point and its contract. */
export type ComparisonPlace = readonly [moved: string, code: string, contract: string];

/** Statements of two cycles side by side, by supply point and contract. */
export abstract class ComparisonRepository {
  /** The greatest movers first. `change` null: all but what is the same. */
  abstract page(
    work: UnitOfWork,
    pair: Pair,
    window: { change: Change | null; limit: number; after: ComparisonPlace | null },
  ): Promise<readonly ComparedService[]>;
  abstract figures(work: UnitOfWork, pair: Pair): Promise<ComparisonFigures>;
  /** Currencies of a cycle's statements. */
  abstract currencies(work: UnitOfWork, cycleIds: readonly CycleId[]): Promise<readonly string[]>;
}
