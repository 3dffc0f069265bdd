import { Injectable } from '@nestjs/common';
import { changeCycle } from '@kantia/contracts/cycles/operations/change-cycle.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { period as toPeriod } from '@kantia/kernel/period';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';
import { wrongFields } from './cycle-fields.js';
import { CycleStores } from './cycle-stores.js';
import { CycleViews } from './cycle-views.js';
import { CycleWriter } from './cycle-writer.js';
import { lockForDecision } from './load-cycle.js';
import { NO_SERVICES } from './ports.js';
import { refuse } from './refusals.js';

/** A step back in the wizard, or another name later on. */
@Injectable()
@Answers(changeCycle)
export class ChangeCycleHandler implements OperationHandler<typeof changeCycle> {
  constructor(
    private readonly stores: CycleStores,
    private readonly writer: CycleWriter,
    private readonly views: CycleViews,
  ) {}

  async answer({ payload }: Asked<typeof changeCycle>, work: UnitOfWork): Promise<ReplyOf<typeof changeCycle>> {
    const cycle = await lockForDecision(this.stores.cycles, work, payload);
    const name = payload.name?.trim().replaceAll(/\s+/g, ' ') ?? cycle.name;
    const wrong = wrongFields(name, payload.period ?? cycle.period);
    if (wrong.length > 0) throw refuse('cycles.invalid', {}, wrong);
    const changed: Cycle = {
      ...cycle,
      name,
      mode: payload.mode ?? cycle.mode,
      market: payload.market ?? cycle.market,
      period: payload.period === null ? cycle.period : toPeriod(payload.period),
    };
    const isOther = changed.market !== cycle.market || changed.period !== cycle.period;
    if (cycle.status !== 'draft' && (isOther || changed.mode !== cycle.mode))
      throw refuse('cycles.already-started', { name: cycle.name });
    const taken = await this.stores.cycles.names(work, changed.period, cycle.id);
    if (taken.some((each) => each.toLowerCase() === name.toLowerCase()))
      throw refuse('cycles.name-taken', { name, period: changed.period });
    // What was frozen for another market or month does not hold: the person selects anew.
    if (isOther) await this.stores.services.replace(work, cycle.id, NO_SERVICES);
    await this.stores.history.recordAct(work, cycle.id, {
      event: 'changed',
      count: cycle.serviceCount,
      wave: null,
      by: work.actor.userId,
      note: name === cycle.name ? null : `${cycle.name} → ${name}`,
    });
    const kept = isOther ? { ...changed, frozen: null, serviceCount: 0 } : changed;
    return this.views.whole(work, await this.writer.conclude(work, kept, []));
  }
}
