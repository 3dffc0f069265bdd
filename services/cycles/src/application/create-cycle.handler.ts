import { Injectable } from '@nestjs/common';
import { cycleChanged } from '@kantia/contracts/cycles/cycle-changed.v1';
import { createCycle } from '@kantia/contracts/cycles/operations/create-cycle.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { id, type CycleId } from '@kantia/kernel/ids';
import { isPeriod } from '@kantia/kernel/period';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { draft } from '../domain/cycle.js';
import { wrongFields } from './cycle-fields.js';
import { CycleHistory, CycleRepository } from './ports.js';
import { refuse } from './refusals.js';
import { toChanged } from './to-message.js';
import { CycleViews } from './cycle-views.js';

@Injectable()
@Answers(createCycle)
export class CreateCycleHandler implements OperationHandler<typeof createCycle> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly history: CycleHistory,
    private readonly views: CycleViews,
  ) {}

  async answer({ payload }: Asked<typeof createCycle>, work: UnitOfWork): Promise<ReplyOf<typeof createCycle>> {
    const name = payload.name.trim().replaceAll(/\s+/g, ' ');
    const { period, market, mode } = payload;
    const wrong = wrongFields(name, period);
    if (wrong.length > 0 || !isPeriod(period)) throw refuse('cycles.invalid', {}, wrong);
    const cycle = draft({
      id: id<CycleId>(crypto.randomUUID()),
      name,
      market,
      period,
      mode,
      isDryRun: payload.dryRun ?? false,
      createdAt: work.startedAt,
      createdBy: work.actor.userId,
    });
    const added = await this.cycles.add(work, cycle);
    if (!added) throw refuse('cycles.name-taken', { name, period });
    await this.history.recordAct(work, cycle.id, { event: 'created', count: 0, wave: null, by: work.actor.userId });
    work.publish(cycleChanged, toChanged(cycle, work.startedAt));
    return this.views.whole(work, cycle);
  }
}
