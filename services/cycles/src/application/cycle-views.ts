import { Injectable } from '@nestjs/common';
import type { CycleView, PendingApprovalView } from '@kantia/contracts/cycles/operations/get-cycle.v1';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { APPROVAL_STAGES, refusalToApprove, restingAt, type Viewer } from '../domain/approval.js';
import type { Cycle } from '../domain/cycle.js';
import { countOf } from '../domain/stage.js';
import { workedStages } from '../domain/status.js';
import { ApprovalRepository } from './approval-ports.js';
import { CycleHistory } from './ports.js';
import { toView } from './to-message.js';

/** A cycle as one person sees it: what she may do, and what waits for consent. */
@Injectable()
export class CycleViews {
  constructor(
    private readonly approvals: ApprovalRepository,
    private readonly history: CycleHistory,
  ) {}

  async viewer(work: UnitOfWork): Promise<Viewer> {
    const { userId, roles } = work.actor;
    return { userId, roles, policy: await this.approvals.policy(work) };
  }

  /** With what waits for consent, which takes a pass over the services that rest, and where other services are at work. */
  async whole(work: UnitOfWork, cycle: Cycle): Promise<CycleView> {
    const viewer = await this.viewer(work);
    const [toApprove, progress] = [await this.pending(work, cycle, viewer), await this.progress(work, cycle)];
    return { ...toView(cycle, viewer), toApprove, progress };
  }

  /** A stage whose last answer is long ago waits for the service that works there: nobody else can tell. */
  private async progress(work: UnitOfWork, cycle: Cycle): Promise<CycleView['progress']> {
    const { counts, openWave, status } = cycle;
    const stages = status === 'cancelled' ? [] : workedStages({ counts, resolving: openWave !== null });
    const moves = new Map((await this.history.lastMoves(work, cycle.id, stages)).map(({ stage, at }) => [stage, at]));
    return stages.map((stage) => {
      const at = moves.get(stage) ?? cycle.startedAt ?? cycle.createdAt;
      // Clocks of readers differ: how long ago it was is told by ours.
      return {
        stage,
        services: countOf(counts, [stage]),
        at,
        silentSeconds: Math.max(0, Math.floor((work.startedAt.getTime() - at.getTime()) / 1_000)),
      };
    });
  }

  /** Each stop of a manual cycle where services rest, in the order of the flow. */
  async pending(work: UnitOfWork, cycle: Cycle, viewer: Viewer): Promise<readonly PendingApprovalView[]> {
    if (cycle.mode !== 'manual' || cycle.status === 'cancelled') return [];
    const pending: PendingApprovalView[] = [];
    for (const stage of APPROVAL_STAGES) {
      if (countOf(cycle.counts, restingAt(stage)) === 0) continue;
      const resting = await this.approvals.resting(work, cycle, {
        stage,
        outlierPercent: viewer.policy.outlierPercent,
      });
      if (!resting) continue;
      const reason = refusalToApprove(cycle, stage, viewer);
      pending.push({ stage, ...resting, allowed: reason === '' ? 'yes' : 'no', reason });
    }
    return pending;
  }
}
