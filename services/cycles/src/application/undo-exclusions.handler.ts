import { Injectable } from '@nestjs/common';
import { undoExclusions } from '@kantia/contracts/cycles/operations/undo-exclusions.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { present } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';
import { paceOf } from '../domain/systemic.js';
import { decideUndo } from '../domain/review.js';
import { ChosenServices } from './chosen-services.js';
import { DraftExclusions } from './draft-exclusions.js';
import { lockForDecision, noteOf } from './load-cycle.js';
import { CycleRepository } from './ports.js';
import { ReviewRepository, type Target, type Wanted } from './review-ports.js';
import { ordinalsOf, ServiceDecisions, type Decided } from './service-decisions.js';

/** Excluded services come back where they stood, unless another cycle holds them by now. */
@Injectable()
@Answers(undoExclusions)
export class UndoExclusionsHandler implements OperationHandler<typeof undoExclusions> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly chosen: ChosenServices,
    private readonly reviews: ReviewRepository,
    private readonly decisions: ServiceDecisions,
    private readonly drafts: DraftExclusions,
  ) {}

  prepare({ payload }: Asked<typeof undoExclusions>, company: string): Promise<Wanted> {
    return this.chosen.read(payload, company);
  }

  async answer(
    { payload }: Asked<typeof undoExclusions>,
    work: UnitOfWork,
    prepared?: Wanted,
  ): Promise<ReplyOf<typeof undoExclusions>> {
    const said = { note: noteOf(payload.note) };
    // As a start does: nobody takes hold of the services meanwhile.
    await this.cycles.lockStarts(work);
    const cycle = await lockForDecision(this.cycles, work, payload);
    const wanted = present(prepared, 'the platform prepares before it answers');
    const targets = await this.chosen.targets(work, cycle, payload, wanted);
    if (cycle.status === 'draft') {
      const decided = targets.map((target) => ({ target, decision: decideUndo(target, 'manual') }));
      return this.drafts.move(work, cycle, { decided, said, to: 'selected' });
    }
    const decided = await this.decide(work, cycle, targets);
    await this.reviews.hold(work, cycle.id, ordinalsOf(decided), !cycle.isDryRun);
    return this.decisions.carryOut(work, cycle, { decided, said });
  }

  private async decide(work: UnitOfWork, cycle: Cycle, targets: readonly Target[]): Promise<readonly Decided[]> {
    const ordinals = targets.map(({ ordinal }) => ordinal);
    const holders = await this.reviews.heldElsewhere(work, cycle.id, cycle.isDryRun ? [] : ordinals);
    return targets.map((target): Decided => {
      const holder = holders.get(target.ordinal);
      if (holder !== undefined) return { target, decision: { skip: 'cycles.already-settled' }, detail: holder };
      return { target, decision: decideUndo(target, paceOf(cycle)) };
    });
  }
}
