import { Injectable } from '@nestjs/common';
import { freezeSnapshot } from '@kantia/contracts/customers/operations/freeze-snapshot.v1';
import { putSelection } from '@kantia/contracts/cycles/operations/put-selection.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { assert, present } from '@kantia/kernel/assert';
import { Bus } from '@kantia/platform/ports/bus';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { Units, type Actor, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { refusalToSelect } from '../domain/actions.js';
import type { Cycle } from '../domain/cycle.js';
import { CycleWriter } from './cycle-writer.js';
import { findCycle, lockCycle } from './load-cycle.js';
import { CycleHistory, CycleRepository, ServiceRepository, SnapshotReader, type SelectedServices } from './ports.js';
import { refuse } from './refusals.js';
import { toView } from './to-message.js';

interface FrozenSelection {
  readonly reply: ReplyOf<typeof freezeSnapshot>;
  readonly services: SelectedServices;
}

@Injectable()
@Answers(putSelection)
export class PutSelectionHandler implements OperationHandler<typeof putSelection> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly services: ServiceRepository,
    private readonly history: CycleHistory,
    private readonly snapshots: SnapshotReader,
    private readonly writer: CycleWriter,
    private readonly units: Units,
    private readonly bus: Bus,
  ) {}

  /** Freezing and reading 100,000 supply contracts takes seconds: no row is locked meanwhile. */
  async prepare({ payload }: Asked<typeof putSelection>, company: string): Promise<FrozenSelection> {
    const { selectionId, ids } = payload;
    if ((selectionId === null) === (ids === null)) throw refuse('cycles.selection-unclear');
    const actor: Actor = { companyId: company, userId: null, roles: [] };
    const cycle = await this.units.run(actor, (work) => findCycle(this.cycles, work, payload.cycleId));
    refuseUnlessDraft(cycle);
    const reply = await this.bus.ask(freezeSnapshot, { selectionId, ids, market: cycle.market, period: cycle.period }, { actor });
    const services = await this.snapshots.services(reply.snapshot);
    assert(services.ordinals.length === reply.serviceCount, 'the snapshot has the services that customers counted');
    return { reply, services };
  }

  async answer({ payload }: Asked<typeof putSelection>, work: UnitOfWork, prepared?: FrozenSelection): Promise<ReplyOf<typeof putSelection>> {
    const { reply, services } = present(prepared, 'the platform prepares before it answers');
    const cycle = await lockCycle(this.cycles, work, payload);
    refuseUnlessDraft(cycle);
    await this.services.replace(work, cycle.id, services);
    await this.history.recordAct(work, cycle.id, { event: 'selection-put', count: reply.serviceCount, wave: null, by: work.actor.userId });
    const { country, snapshot, settings, selectionHash } = reply;
    const saved = await this.writer.conclude(
      work,
      { ...cycle, frozen: { country, snapshot, settings, selectionHash }, serviceCount: reply.serviceCount },
      [],
    );
    return toView(saved, work.actor.roles);
  }
}

function refuseUnlessDraft(cycle: Cycle): void {
  const refusal = refusalToSelect(cycle);
  if (refusal !== '') throw refuse(refusal, { name: cycle.name });
}
