import { Injectable } from '@nestjs/common';
import { freezeSnapshot } from '@kantia/contracts/customers/operations/freeze-snapshot.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { assert } from '@kantia/kernel/assert';
import { Bus } from '@kantia/platform/ports/bus';
import type { Actor } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';
import { SnapshotReader, type SelectedServices } from './ports.js';
import { refuse } from './refusals.js';

export interface FrozenSelection {
  readonly reply: ReplyOf<typeof freezeSnapshot>;
  readonly services: SelectedServices;
}

/** Has `customers` freeze the supply contracts of a selection, and reads the services that come of it. */
@Injectable()
export class SelectionFreezer {
  constructor(
    private readonly bus: Bus,
    private readonly snapshots: SnapshotReader,
  ) {}

  async freeze(
    cycle: Cycle,
    selection: { selectionId: string | null; ids: readonly string[] | null },
    actor: Actor,
  ): Promise<FrozenSelection> {
    const { selectionId, ids } = selection;
    if ((selectionId === null) === (ids === null)) throw refuse('cycles.selection-unclear');
    const reply = await this.bus.ask(
      freezeSnapshot,
      { selectionId, ids, market: cycle.market, period: cycle.period, base: null },
      { actor },
    );
    const services = await this.snapshots.services(reply.snapshot);
    assert(services.ordinals.length === reply.serviceCount, 'the snapshot has the services that customers counted');
    return { reply, services };
  }
}
