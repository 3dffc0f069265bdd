import { Injectable } from '@nestjs/common';
import { listApprovals } from '@kantia/contracts/cycles/operations/list-approvals.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { ApprovalRepository } from './approval-ports.js';
import { CycleViews } from './cycle-views.js';
import { findCycle } from './load-cycle.js';
import { CycleRepository } from './ports.js';

@Injectable()
@Answers(listApprovals)
export class ListApprovalsQuery implements OperationHandler<typeof listApprovals> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly approvals: ApprovalRepository,
    private readonly views: CycleViews,
  ) {}

  async answer({ payload }: Asked<typeof listApprovals>, work: UnitOfWork): Promise<ReplyOf<typeof listApprovals>> {
    const cycle = await findCycle(this.cycles, work, payload.cycleId);
    return {
      items: await this.approvals.list(work, cycle.id),
      pending: await this.views.pending(work, cycle, await this.views.viewer(work)),
    };
  }
}
