import { Injectable } from '@nestjs/common';
import { getGateCounts } from '@kantia/contracts/cycles/operations/get-gate-counts.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { decimal, sum, toFixedText } from '@kantia/kernel/decimal';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { GATE_BANDS } from '../domain/release-gate.js';
import { ApprovalRepository } from './approval-ports.js';
import { GateCounts } from './gate-ports.js';
import { findCycle } from './load-cycle.js';
import { CycleRepository } from './ports.js';

/** How many statements of a cycle are in each band, and how many of them the gate keeps, or would. */
@Injectable()
@Answers(getGateCounts)
export class GetGateCountsQuery implements OperationHandler<typeof getGateCounts> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly approvals: ApprovalRepository,
    private readonly counts: GateCounts,
  ) {}

  async answer({ payload }: Asked<typeof getGateCounts>, work: UnitOfWork): Promise<ReplyOf<typeof getGateCounts>> {
    const cycle = await findCycle(this.cycles, work, payload.cycleId);
    const { gate } = await this.approvals.policy(work);
    const counted = await this.counts.byBand(work, cycle.id, gate.samplePercent);
    const found = new Map(counted.map(({ stopsTotal: _total, ...each }) => [each.band, each]));
    const totals = counted.flatMap(({ stopsTotal }) => (stopsTotal === null ? [] : [decimal(stopsTotal)]));
    return {
      mode: gate.mode,
      bands: GATE_BANDS.flatMap((band) => found.get(band) ?? []),
      stopsTotal: totals.length === 0 ? null : toFixedText(sum(totals), 2),
    };
  }
}
