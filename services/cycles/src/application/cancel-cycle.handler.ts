import { Injectable } from '@nestjs/common';
import { cancelCycle } from '@kantia/contracts/cycles/operations/cancel-cycle.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { refusalToCancel } from '../domain/actions.js';
import { CycleStores } from './cycle-stores.js';
import { CycleViews } from './cycle-views.js';
import { CycleWriter } from './cycle-writer.js';
import { lockForDecision, noteOf } from './load-cycle.js';
import { refuse } from './refusals.js';

/** A cycle ends without billing. Answers that still come about it change nothing. */
@Injectable()
@Answers(cancelCycle)
export class CancelCycleHandler implements OperationHandler<typeof cancelCycle> {
  constructor(
    private readonly stores: CycleStores,
    private readonly writer: CycleWriter,
    private readonly views: CycleViews,
  ) {}

  async answer({ payload }: Asked<typeof cancelCycle>, work: UnitOfWork): Promise<ReplyOf<typeof cancelCycle>> {
    const note = noteOf(payload.note, true);
    const cycle = await lockForDecision(this.stores.cycles, work, payload);
    const refusal = refusalToCancel(cycle);
    if (refusal !== '') throw refuse(refusal, { name: cycle.name });
    await this.stores.services.letGo(work, cycle.id);
    await this.stores.history.recordAct(work, cycle.id, {
      event: 'cancelled',
      count: cycle.serviceCount,
      wave: null,
      by: work.actor.userId,
      note,
    });
    const cancelled = { ...cycle, status: 'cancelled' as const, openWave: null, waveWanted: false };
    return this.views.whole(work, await this.writer.conclude(work, cancelled, []));
  }
}
