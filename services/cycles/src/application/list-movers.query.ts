import { Injectable } from '@nestjs/common';
import { listMovers } from '@kantia/contracts/cycles/operations/list-movers.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { ApprovalRepository } from './approval-ports.js';
import { checkLimit } from './cursor.js';
import { findCycle } from './load-cycle.js';
import { CycleRepository } from './ports.js';

/** What an approver looks at first: the services at a stop that moved most against last month. */
@Injectable()
@Answers(listMovers)
export class ListMoversQuery implements OperationHandler<typeof listMovers> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly approvals: ApprovalRepository,
  ) {}

  async answer({ payload }: Asked<typeof listMovers>, work: UnitOfWork): Promise<ReplyOf<typeof listMovers>> {
    const limit = checkLimit(payload.limit);
    const cycle = await findCycle(this.cycles, work, payload.cycleId);
    const { outlierPercent } = await this.approvals.policy(work);
    const { stage } = payload;
    return {
      items: await this.approvals.movers(work, cycle, { stage, outlierPercent, limit }),
      newcomers: await this.approvals.newcomers(work, cycle, { stage, limit }),
    };
  }
}
