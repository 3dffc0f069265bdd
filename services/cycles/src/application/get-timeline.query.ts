import { Injectable } from '@nestjs/common';
import { getCycleTimeline } from '@kantia/contracts/cycles/operations/get-timeline.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { findCycle } from './load-cycle.js';
import { CycleHistory, CycleRepository } from './ports.js';

@Injectable()
@Answers(getCycleTimeline)
export class GetTimelineQuery implements OperationHandler<typeof getCycleTimeline> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly history: CycleHistory,
  ) {}

  async answer(
    { payload }: Asked<typeof getCycleTimeline>,
    work: UnitOfWork,
  ): Promise<ReplyOf<typeof getCycleTimeline>> {
    const cycle = await findCycle(this.cycles, work, payload.cycleId);
    return { items: await this.history.timeline(work, cycle.id) };
  }
}
