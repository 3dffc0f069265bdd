import { Injectable } from '@nestjs/common';
import { approveStage } from '@kantia/contracts/cycles/operations/approve-stage.v1';
import type { ControlTotalsView } from '@kantia/contracts/cycles/operations/get-control-totals.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { pathsOf, refusalToApprove } from '../domain/approval.js';
import { isFresh } from '../domain/cycle.js';
import { Consents } from './consents.js';
import { Controls } from './controls.js';
import { CycleViews } from './cycle-views.js';
import { lockCycle } from './load-cycle.js';
import { CycleRepository } from './ports.js';
import { refuse } from './refusals.js';
import { ServiceProgress } from './service-progress.js';

/** A person accepts what rests at a stop of a manual cycle, and it goes on. */
@Injectable()
@Answers(approveStage)
export class ApproveStageHandler implements OperationHandler<typeof approveStage> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly consents: Consents,
    private readonly controls: Controls,
    private readonly progress: ServiceProgress,
    private readonly views: CycleViews,
  ) {}

  /** Before money leaves, what was settled is held against what the market says; others are asked, so no row is locked meanwhile. */
  async prepare({ payload }: Asked<typeof approveStage>, company: string): Promise<ControlTotalsView | null> {
    const { cycleId, stage, ifMatch } = payload;
    return stage === 'billing' && ifMatch !== null ? this.controls.beforeSending(cycleId, company) : null;
  }

  async answer(
    { payload }: Asked<typeof approveStage>,
    work: UnitOfWork,
    control: ControlTotalsView | null = null,
  ): Promise<ReplyOf<typeof approveStage>> {
    if (payload.ifMatch === null) throw refuse('cycles.version-required');
    const cycle = await lockCycle(this.cycles, work, { ...payload, ifMatch: null });
    // Who names no content means what the newest version shows.
    const isCurrent =
      payload.contentHash === null ? payload.ifMatch === cycle.version : isFresh(cycle, payload.ifMatch);
    if (!isCurrent) throw await this.consents.late(work, cycle, payload);
    const refusal = refusalToApprove(cycle, payload.stage, await this.views.viewer(work));
    if (refusal !== '') throw refuse(refusal, { name: cycle.name });
    await this.consents.record(work, cycle, payload, control);
    return this.views.whole(work, await this.progress.conclude(work, cycle, pathsOf(payload.stage)));
  }
}
