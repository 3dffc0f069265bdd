import { Injectable } from '@nestjs/common';
import type { approveStage } from '@kantia/contracts/cycles/operations/approve-stage.v1';
import type { ControlTotalsView } from '@kantia/contracts/cycles/operations/get-control-totals.v1';
import { present } from '@kantia/kernel/assert';
import type { Asked } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { componentWord } from '../domain/component-words.js';
import type { Cycle } from '../domain/cycle.js';
import { ApprovalRepository } from './approval-ports.js';
import { stale } from './load-cycle.js';
import { CycleHistory, CycleRepository } from './ports.js';
import { refuse } from './refusals.js';

type Request = Asked<typeof approveStage>['payload'];

/** Keeps what people consented to, and refuses consent to what they were not shown. */
@Injectable()
export class Consents {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly approvals: ApprovalRepository,
    private readonly history: CycleHistory,
  ) {}

  /** Somebody was quicker: says who, when it was this very approval. */
  async late(work: UnitOfWork, cycle: Cycle, { stage, contentHash }: Request) {
    const done = (await this.approvals.list(work, cycle.id)).findLast(
      (each) => each.stage === stage && each.contentHash === contentHash,
    );
    if (!done) return stale(this.cycles, work, cycle);
    return refuse('cycles.already-approved', { by: done.approvedBy, at: done.approvedAt.toISOString(), stage });
  }

  async record(work: UnitOfWork, cycle: Cycle, request: Request, control: ControlTotalsView | null): Promise<void> {
    const { stage, contentHash } = request;
    const approvedBy = present(work.actor.userId, 'only a person approves');
    const { outlierPercent } = await this.approvals.policy(work);
    const shown = present(
      await this.approvals.resting(work, cycle, { stage, outlierPercent }),
      'the counts of a cycle are those of its services',
    );
    if (contentHash !== null && contentHash !== shown.contentHash)
      throw refuse('cycles.content-changed', { contentHash: shown.contentHash });
    await this.acceptDeviation(work, cycle, { control, seen: request.controlHash });
    const settled =
      stage === 'billing' ? await this.approvals.resting(work, cycle, { stage: 'settlement', outlierPercent }) : null;
    if (settled) await this.approvals.add(work, cycle, { ...settled, stage: 'settlement', approvedBy });
    await this.approvals.add(work, cycle, { ...shown, stage, approvedBy });
  }

  /** What deviates leaves only by the word of a person who saw it; the word is kept. */
  private async acceptDeviation(
    work: UnitOfWork,
    cycle: Cycle,
    { control, seen }: { control: ControlTotalsView | null; seen: string | null },
  ): Promise<void> {
    if (!control?.deviates) return;
    const deviating = control.lines.filter(({ deviates }) => deviates);
    if (seen !== control.contentHash)
      throw refuse('cycles.control-deviates', {
        tolerance: control.tolerancePercent,
        components: deviating.map(({ component }) => componentWord(component)).join(', '),
      });
    const words = deviating.map(
      ({ component, difference: { energyKwh, amount } }) =>
        `${componentWord(component)}: ${[energyKwh && `${energyKwh} kWh`, amount].filter(Boolean).join(', ')}`,
    );
    await this.history.recordAct(work, cycle.id, {
      event: 'control-accepted',
      count: control.services,
      wave: null,
      by: work.actor.userId,
      note: words.join('; '),
    });
  }
}
