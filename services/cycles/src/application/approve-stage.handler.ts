import { Injectable } from '@nestjs/common';
import { approveStage } from '@kantia/contracts/cycles/operations/approve-stage.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { present } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { pathsOf, refusalToApprove } from '../domain/approval.js';
import { isFresh, type Cycle } from '../domain/cycle.js';
import type { Move } from '../domain/moves.js';
import { ApprovalRepository } from './approval-ports.js';
import { CycleViews } from './cycle-views.js';
import { CycleWriter } from './cycle-writer.js';
import { lockCycle } from './load-cycle.js';
import { CycleRepository } from './ports.js';
import { refuse } from './refusals.js';
import { ServiceProgress } from './service-progress.js';

type Request = Asked<typeof approveStage>['payload'];

/** A person accepts what rests at a stop of a manual cycle, and it goes on. */
@Injectable()
@Answers(approveStage)
export class ApproveStageHandler implements OperationHandler<typeof approveStage> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly approvals: ApprovalRepository,
    private readonly progress: ServiceProgress,
    private readonly views: CycleViews,
    private readonly writer: CycleWriter,
  ) {}

  async answer({ payload }: Asked<typeof approveStage>, work: UnitOfWork): Promise<ReplyOf<typeof approveStage>> {
    if (payload.ifMatch === null) throw refuse('cycles.version-required');
    const cycle = await lockCycle(this.cycles, work, { ...payload, ifMatch: null });
    // Who names no content means what the newest version shows.
    const isCurrent =
      payload.contentHash === null ? payload.ifMatch === cycle.version : isFresh(cycle, payload.ifMatch);
    if (!isCurrent) throw await this.late(work, cycle, payload);
    const viewer = await this.views.viewer(work);
    const refusal = refusalToApprove(cycle, payload.stage, viewer);
    if (refusal !== '') throw refuse(refusal, { name: cycle.name });
    await this.record(work, cycle, payload, viewer.policy.outlierPercent);
    const moves: Move[] = [];
    for (const path of pathsOf(payload.stage))
      moves.push(...(await this.progress.along(work, cycle, { path, ordinals: null, by: work.actor.userId })));
    return this.views.whole(work, await this.writer.conclude(work, cycle, moves));
  }

  /** Somebody was quicker: says who, when it was this very approval. */
  private async late(work: UnitOfWork, cycle: Cycle, { stage, contentHash }: Request) {
    const done = (await this.approvals.list(work, cycle.id)).findLast(
      (each) => each.stage === stage && each.contentHash === contentHash,
    );
    if (!done) return refuse('cycles.stale', { version: String(cycle.version) });
    return refuse('cycles.already-approved', { by: done.approvedBy, at: done.approvedAt.toISOString(), stage });
  }

  private async record(work: UnitOfWork, cycle: Cycle, { stage, contentHash }: Request, outlierPercent: number) {
    const approvedBy = present(work.actor.userId, 'only a person approves');
    const shown = present(
      await this.approvals.resting(work, cycle, { stage, outlierPercent }),
      'the counts of a cycle are those of its services',
    );
    if (contentHash !== null && contentHash !== shown.contentHash)
      throw refuse('cycles.content-changed', { contentHash: shown.contentHash });
    const settled =
      stage === 'billing' ? await this.approvals.resting(work, cycle, { stage: 'settlement', outlierPercent }) : null;
    if (settled) await this.approvals.add(work, cycle, { ...settled, stage: 'settlement', approvedBy });
    await this.approvals.add(work, cycle, { ...shown, stage, approvedBy });
  }
}
