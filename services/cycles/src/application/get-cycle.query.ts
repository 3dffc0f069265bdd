import { Injectable } from '@nestjs/common';
import { getCycle } from '@kantia/contracts/cycles/operations/get-cycle.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { findCycle } from './load-cycle.js';
import { CycleRepository } from './ports.js';
import { CycleViews } from './cycle-views.js';

@Injectable()
@Answers(getCycle)
export class GetCycleQuery implements OperationHandler<typeof getCycle> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly views: CycleViews,
  ) {}

  async answer({ payload }: Asked<typeof getCycle>, work: UnitOfWork): Promise<ReplyOf<typeof getCycle>> {
    return this.views.whole(work, await findCycle(this.cycles, work, payload.id));
  }
}
