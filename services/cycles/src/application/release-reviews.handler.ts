import { Injectable } from '@nestjs/common';
import { releaseReviews } from '@kantia/contracts/cycles/operations/release-reviews.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { present } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { wouldBeAlone } from '../domain/approval.js';
import type { Cycle } from '../domain/cycle.js';
import { decideRelease, overrules } from '../domain/review.js';
import { paceOf } from '../domain/systemic.js';
import { ApprovalRepository } from './approval-ports.js';
import { ChosenServices } from './chosen-services.js';
import { lockForDecision, noteOf } from './load-cycle.js';
import { CycleRepository } from './ports.js';
import { refuse } from './refusals.js';
import { ReviewRepository, type Wanted } from './review-ports.js';
import { byAct, ordinalsOf, ServiceDecisions } from './service-decisions.js';

/** The review of services ends: back where they stood (which can be undone for each that still rests there), overruled, or once more. */
@Injectable()
@Answers(releaseReviews)
export class ReleaseReviewsHandler implements OperationHandler<typeof releaseReviews> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly chosen: ChosenServices,
    private readonly reviews: ReviewRepository,
    private readonly approvals: ApprovalRepository,
    private readonly decisions: ServiceDecisions,
  ) {}

  prepare({ payload }: Asked<typeof releaseReviews>, company: string): Promise<Wanted> {
    return this.chosen.read(payload, company);
  }

  async answer(
    { payload }: Asked<typeof releaseReviews>,
    work: UnitOfWork,
    prepared?: Wanted,
  ): Promise<ReplyOf<typeof releaseReviews>> {
    const { resolution } = payload;
    const note = noteOf(payload.note);
    const cycle = await lockForDecision(this.cycles, work, payload);
    const wanted = present(prepared, 'the platform prepares before it answers');
    const targets = await this.chosen.targets(work, cycle, payload, wanted);
    const decided = targets.map((target) => ({ target, decision: decideRelease(target, resolution, paceOf(cycle)) }));
    const overruled = targets.filter((target) => overrules(target, resolution)).map(({ ordinal }) => ordinal);
    if (overruled.length > 0) await this.consent(work, cycle, overruled);
    const act = crypto.randomUUID();
    const rest = decided.every(({ decision }) => 'skip' in decision || decision.path.length === 1);
    const reversible = resolution === 'return' && rest;
    if (reversible) await this.reviews.noteRelease(work, cycle.id, ordinalsOf(decided), act);
    const done = await this.decisions.carryOut(work, cycle, { decided, said: { reason: resolution, note } });
    return reversible ? byAct(act, done) : done;
  }

  /** Overruling a blocked validation is an approval of it, for these services. */
  private async consent(work: UnitOfWork, cycle: Cycle, ordinals: readonly number[]): Promise<void> {
    const approvedBy = present(work.actor.userId, 'only a person accepts');
    const policy = await this.approvals.policy(work);
    const { outlierPercent } = policy;
    if (wouldBeAlone(cycle, 'validation', { userId: approvedBy, policy }))
      throw refuse('cycles.four-eyes', { name: cycle.name });
    const shown = await this.approvals.resting(work, cycle, { stage: 'validation', outlierPercent, ordinals });
    await this.approvals.add(work, cycle, {
      ...present(shown, 'there are services to accept'),
      stage: 'validation',
      approvedBy,
    });
  }
}
