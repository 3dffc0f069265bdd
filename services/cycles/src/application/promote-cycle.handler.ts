import { Injectable } from '@nestjs/common';
import { promoteCycle } from '@kantia/contracts/cycles/operations/promote-cycle.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { present } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';
import { movesOfEntry, type Move } from '../domain/moves.js';
import { promoted, refusalToPromote, wayInto } from '../domain/promotion.js';
import type { Stage } from '../domain/stage.js';
import { CycleStores } from './cycle-stores.js';
import { CycleViews } from './cycle-views.js';
import { CycleWriter } from './cycle-writer.js';
import { refuseIfHeld } from './holding.js';
import { lockForDecision, noteOf } from './load-cycle.js';
import { refuse } from './refusals.js';
import { ServiceProgress } from './service-progress.js';

/** A dry run becomes a cycle: from here on it holds its services, and what was settled is settled in earnest from the same manifest. */
@Injectable()
@Answers(promoteCycle)
export class PromoteCycleHandler implements OperationHandler<typeof promoteCycle> {
  constructor(
    private readonly stores: CycleStores,
    private readonly progress: ServiceProgress,
    private readonly writer: CycleWriter,
    private readonly views: CycleViews,
  ) {}

  async answer({ payload }: Asked<typeof promoteCycle>, work: UnitOfWork): Promise<ReplyOf<typeof promoteCycle>> {
    const note = noteOf(payload.note);
    await this.stores.cycles.lockStarts(work);
    const rehearsal = await lockForDecision(this.stores.cycles, work, payload);
    const refusal = refusalToPromote(rehearsal);
    if (refusal !== '') throw refuse(refusal, { name: rehearsal.name });
    await refuseIfHeld(this.stores.holdings, work, rehearsal.id);
    const by = work.actor.userId;
    // Who starts it in earnest is who promotes it: another person consents to what comes of it, where the company asks for two.
    const cycle: Cycle = { ...rehearsal, isDryRun: false, startedBy: by };
    await this.stores.holdings.holdAll(work, cycle.id);
    const moves = await this.progress.alongAll(work, cycle, { paths: promoted, by });
    const count = cycle.serviceCount;
    await this.stores.history.recordAct(work, cycle.id, { event: 'promoted', count, wave: null, by, note });
    return this.views.whole(work, await this.writer.conclude(work, cycle, moves, await this.told(work, cycle, by)));
  }

  /** Whoever counts has heard nothing of it yet: each service comes in and goes to where it stands. */
  private async told(work: UnitOfWork, cycle: Cycle, by: string | null): Promise<readonly Move[]> {
    const standing = await this.stores.holdings.entered(work, cycle.id);
    const stages = new Map<Stage, typeof standing>();
    for (const service of standing) stages.set(service.stage, [...(stages.get(service.stage) ?? []), service]);
    return [...stages].flatMap(([stage, services]) =>
      movesOfEntry(present(wayInto(stage), `a promoted service does not stand at ${stage}`), services, {
        wave: null,
        by,
      }),
    );
  }
}
