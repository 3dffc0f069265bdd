import { Injectable } from '@nestjs/common';
import { undoRelease } from '@kantia/contracts/cycles/operations/undo-release.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { decideReviewAgain } from '../domain/review.js';
import { lockForDecision } from './load-cycle.js';
import { CycleRepository } from './ports.js';
import { refuse } from './refusals.js';
import { ReviewRepository } from './review-ports.js';
import { ordinalsOf, ServiceDecisions } from './service-decisions.js';

/** What a release let back is in review again, as it was: who had marked it, when and why stay as they were noted. */
@Injectable()
@Answers(undoRelease)
export class UndoReleaseHandler implements OperationHandler<typeof undoRelease> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly reviews: ReviewRepository,
    private readonly decisions: ServiceDecisions,
  ) {}

  async answer({ payload }: Asked<typeof undoRelease>, work: UnitOfWork): Promise<ReplyOf<typeof undoRelease>> {
    const cycle = await lockForDecision(this.cycles, work, payload);
    const targets = await this.reviews.targets(work, cycle.id, { wanted: { released: payload.act }, exclude: [] });
    if (targets.length === 0) throw refuse('cycles.nothing-chosen');
    const decided = targets.map((target) => ({ target, decision: decideReviewAgain(target) }));
    await this.reviews.noteReviewAgain(work, cycle.id, ordinalsOf(decided));
    return this.decisions.carryOut(work, cycle, { decided, said: { note: '' } });
  }
}
