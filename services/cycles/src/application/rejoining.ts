import { Injectable } from '@nestjs/common';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';
import { rejoining } from '../domain/flow.js';
import { countAfter } from '../domain/moves.js';
import { CycleWriter } from './cycle-writer.js';
import { ServiceProgress } from './service-progress.js';

/** Services whose condition is met go back to where their inputs are resolved, in one more wave of the same cycle. */
@Injectable()
export class Rejoining {
  constructor(
    private readonly progress: ServiceProgress,
    private readonly writer: CycleWriter,
  ) {}

  /** `before` is the locked row, `cycle` the same with changes of its own. Nothing is written where nothing changes. */
  async rejoin(
    work: UnitOfWork,
    { before, cycle = before }: { before: Cycle; cycle?: Cycle },
    ordinals: readonly number[],
  ): Promise<void> {
    const moves =
      ordinals.length === 0 ? [] : await this.progress.alongAll(work, cycle, { paths: rejoining, ordinals, by: null });
    const counts = countAfter(cycle.counts, moves);
    const after = cycle.startedAt === null ? cycle : await this.writer.requestWave(work, { ...cycle, counts });
    const isSame = after.openWave === before.openWave && after.waveWanted === before.waveWanted;
    if (moves.length === 0 && isSame && cycle === before) return;
    await this.writer.conclude(work, { ...after, counts: cycle.counts }, moves);
  }
}
