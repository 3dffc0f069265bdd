import { Injectable } from '@nestjs/common';
import { markForReview } from '@kantia/contracts/cycles/operations/mark-for-review.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { present } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { decideReview } from '../domain/review.js';
import { ChosenServices } from './chosen-services.js';
import { lockForDecision, noteOf } from './load-cycle.js';
import { CycleRepository } from './ports.js';
import { ReviewRepository, type Wanted } from './review-ports.js';
import { byAct, ordinalsOf, ServiceDecisions } from './service-decisions.js';

/** «Marcar para revisión»: services at rest are taken aside; the others go on. */
@Injectable()
@Answers(markForReview)
export class MarkForReviewHandler implements OperationHandler<typeof markForReview> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly chosen: ChosenServices,
    private readonly reviews: ReviewRepository,
    private readonly decisions: ServiceDecisions,
  ) {}

  prepare({ payload }: Asked<typeof markForReview>, company: string): Promise<Wanted> {
    return this.chosen.read(payload, company);
  }

  async answer(
    { payload }: Asked<typeof markForReview>,
    work: UnitOfWork,
    prepared?: Wanted,
  ): Promise<ReplyOf<typeof markForReview>> {
    const { reason } = payload;
    const said = {
      reason,
      note: noteOf(payload.note, reason === 'other'),
      by: work.actor.userId,
      act: crypto.randomUUID(),
    };
    const cycle = await lockForDecision(this.cycles, work, payload);
    const wanted = present(prepared, 'the platform prepares before it answers');
    const targets = await this.chosen.targets(work, cycle, payload, wanted);
    const decided = targets.map((target) => ({ target, decision: decideReview(target) }));
    await this.reviews.noteReview(work, cycle.id, ordinalsOf(decided), said);
    return byAct(said.act, await this.decisions.carryOut(work, cycle, { decided, said }));
  }
}
