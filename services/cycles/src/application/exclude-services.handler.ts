import { Injectable } from '@nestjs/common';
import { excludeServices } from '@kantia/contracts/cycles/operations/exclude-services.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { present } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { decideExclusion } from '../domain/review.js';
import { ChosenServices } from './chosen-services.js';
import { DraftExclusions } from './draft-exclusions.js';
import { lockForDecision, noteOf } from './load-cycle.js';
import { CycleRepository } from './ports.js';
import { ReviewRepository, type Wanted } from './review-ports.js';
import { byAct, ordinalsOf, ServiceDecisions } from './service-decisions.js';

/** Services leave the cycle and are free for another one. */
@Injectable()
@Answers(excludeServices)
export class ExcludeServicesHandler implements OperationHandler<typeof excludeServices> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly chosen: ChosenServices,
    private readonly reviews: ReviewRepository,
    private readonly decisions: ServiceDecisions,
    private readonly drafts: DraftExclusions,
  ) {}

  prepare({ payload }: Asked<typeof excludeServices>, company: string): Promise<Wanted> {
    return this.chosen.read(payload, company);
  }

  async answer(
    { payload }: Asked<typeof excludeServices>,
    work: UnitOfWork,
    prepared?: Wanted,
  ): Promise<ReplyOf<typeof excludeServices>> {
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
    const decided = targets.map((target) => ({ target, decision: decideExclusion(target) }));
    await this.reviews.noteExclusion(work, cycle.id, ordinalsOf(decided), said);
    if (cycle.status === 'draft')
      return byAct(said.act, await this.drafts.move(work, cycle, { decided, said, to: 'excluded' }));
    return byAct(said.act, await this.decisions.carryOut(work, cycle, { decided, said }));
  }
}
