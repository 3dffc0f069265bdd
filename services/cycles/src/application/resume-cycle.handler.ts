import { Injectable } from '@nestjs/common';
import { resumeCycle } from '@kantia/contracts/cycles/operations/resume-cycle.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { pathsOf } from '../domain/approval.js';
import { passedKey } from '../domain/systemic.js';
import { CycleViews } from './cycle-views.js';
import { CycleWriter } from './cycle-writer.js';
import { lockForDecision, noteOf } from './load-cycle.js';
import { CycleHistory, CycleRepository } from './ports.js';
import { refuse } from './refusals.js';
import { ServiceProgress } from './service-progress.js';

/** A person has looked at a paused cycle: what rests goes on at once, and this cause does not pause it again. */
@Injectable()
@Answers(resumeCycle)
export class ResumeCycleHandler implements OperationHandler<typeof resumeCycle> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly history: CycleHistory,
    private readonly progress: ServiceProgress,
    private readonly writer: CycleWriter,
    private readonly views: CycleViews,
  ) {}

  async answer({ payload }: Asked<typeof resumeCycle>, work: UnitOfWork): Promise<ReplyOf<typeof resumeCycle>> {
    const note = noteOf(payload.note);
    const cycle = await lockForDecision(this.cycles, work, payload);
    const { pause, pausesPassed } = cycle;
    if (!pause) throw refuse('cycles.not-paused', { name: cycle.name });
    const by = work.actor.userId;
    const paths = [...pathsOf('validation'), ...pathsOf(cycle.isDryRun ? 'settlement' : 'billing')];
    const moves = await this.progress.alongAll(work, cycle, { paths, by });
    await this.history.recordAct(work, cycle.id, {
      event: 'resumed',
      count: moves
        .filter(({ to }) => to === 'settling' || to === 'sending')
        .reduce((sum, { ordinals }) => sum + ordinals.length, 0),
      wave: null,
      by,
      reason: pause.cause,
      note,
    });
    const resumed = { ...cycle, pause: null, pausesPassed: [...pausesPassed, passedKey(pause)] };
    return this.views.whole(work, await this.writer.conclude(work, resumed, moves));
  }
}
