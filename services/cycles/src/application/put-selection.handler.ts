import { Injectable } from '@nestjs/common';
import { putSelection } from '@kantia/contracts/cycles/operations/put-selection.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { present } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { Units, type Actor, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { refusalToSelect } from '../domain/actions.js';
import type { Cycle } from '../domain/cycle.js';
import { CycleStores } from './cycle-stores.js';
import { CycleWriter } from './cycle-writer.js';
import { findCycle, lockCycle } from './load-cycle.js';
import { refuse } from './refusals.js';
import { SelectionFreezer, type FrozenSelection } from './selection-freezer.js';
import { CycleViews } from './cycle-views.js';

@Injectable()
@Answers(putSelection)
export class PutSelectionHandler implements OperationHandler<typeof putSelection> {
  constructor(
    private readonly stores: CycleStores,
    private readonly writer: CycleWriter,
    private readonly selections: SelectionFreezer,
    private readonly units: Units,
    private readonly views: CycleViews,
  ) {}

  /** Freezing and reading 100,000 supply contracts takes seconds: no row is locked meanwhile. */
  async prepare({ payload }: Asked<typeof putSelection>, company: string): Promise<FrozenSelection> {
    const actor: Actor = { companyId: company, userId: null, roles: [] };
    const cycle = await this.units.run(actor, (work) => findCycle(this.stores.cycles, work, payload.cycleId));
    refuseUnlessDraft(cycle);
    return this.selections.freeze(cycle, await this.chosen(payload, actor), actor);
  }

  /** The points of another cycle are taken as ids: their contracts are frozen for this period. */
  private async chosen({ selectionId, ids, fromCycleId }: Asked<typeof putSelection>['payload'], actor: Actor) {
    if (fromCycleId === null) return { selectionId, ids };
    if (selectionId !== null || ids !== null) throw refuse('cycles.selection-unclear');
    const points = await this.units.run(actor, async (work) => {
      const from = await findCycle(this.stores.cycles, work, fromCycleId);
      return this.stores.services.points(work, from.id);
    });
    if (points.length === 0) throw refuse('cycles.nothing-chosen');
    return { selectionId: null, ids: points };
  }

  async answer(
    { payload }: Asked<typeof putSelection>,
    work: UnitOfWork,
    prepared?: FrozenSelection,
  ): Promise<ReplyOf<typeof putSelection>> {
    const { reply, services } = present(prepared, 'the platform prepares before it answers');
    const cycle = await lockCycle(this.stores.cycles, work, payload);
    refuseUnlessDraft(cycle);
    await this.stores.services.replace(work, cycle.id, services);
    await this.stores.history.recordAct(work, cycle.id, {
      event: 'selection-put',
      count: reply.serviceCount,
      wave: null,
      by: work.actor.userId,
    });
    const { country, snapshot, settings, selectionHash } = reply;
    const saved = await this.writer.conclude(
      work,
      { ...cycle, frozen: { country, snapshot, settings, selectionHash }, serviceCount: reply.serviceCount },
      [],
    );
    return this.views.whole(work, saved);
  }
}

function refuseUnlessDraft(cycle: Cycle): void {
  const refusal = refusalToSelect(cycle);
  if (refusal !== '') throw refuse(refusal, { name: cycle.name });
}
