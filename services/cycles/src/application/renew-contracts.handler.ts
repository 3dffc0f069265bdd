import { Injectable } from '@nestjs/common';
import { freezeSnapshot } from '@kantia/contracts/customers/operations/freeze-snapshot.v1';
import { suppliesChanged } from '@kantia/contracts/customers/supplies-changed.v1';
import { present } from '@kantia/kernel/assert';
import { Bus } from '@kantia/platform/ports/bus';
import { Unavailable } from '@kantia/platform/ports/errors';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import { Units, type Actor, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { Cycle, FrozenObject } from '../domain/cycle.js';
import { CycleStores } from './cycle-stores.js';
import { Rejoining } from './rejoining.js';
import { RenewalRepository } from './renewal-ports.js';

interface Renewed {
  readonly cycle: Cycle;
  readonly snapshot: FrozenObject;
}

/**
 * Supply contracts were changed: cycles that have services at these points without a statement freeze them anew, and those that failed
 * rejoin. The waves before keep the contracts that their manifests name. This is no decision: what rejoins in a manual cycle stops where a person decides.
 */
@Injectable()
@Handles(suppliesChanged, { consumer: 'cycles-renew-contracts', concurrency: 1 })
export class RenewContractsHandler implements Handler<typeof suppliesChanged> {
  constructor(
    private readonly bus: Bus,
    private readonly units: Units,
    private readonly stores: CycleStores,
    private readonly renewals: RenewalRepository,
    private readonly rejoining: Rejoining,
  ) {}

  /** Freezing takes its time: no row is locked meanwhile. */
  async prepare({ payload }: Received<typeof suppliesChanged>, companyId: string): Promise<readonly Renewed[]> {
    const actor: Actor = { companyId, userId: null, roles: [] };
    const stale = await this.units.run(actor, (work) => this.renewals.stale(work, payload.supplyPointIds));
    const renewed: Renewed[] = [];
    for (const { cycle, supplyPointIds } of stale) {
      const { snapshot: base } = present(cycle.frozen, 'a cycle with services has a snapshot');
      const { market, period } = cycle;
      const { snapshot } = await this.bus.ask(
        freezeSnapshot,
        { selectionId: null, ids: supplyPointIds, market, period, base },
        { actor },
      );
      if (snapshot.sha256 !== base.sha256) renewed.push({ cycle, snapshot });
    }
    return renewed;
  }

  async handle(
    { payload }: Received<typeof suppliesChanged>,
    work: UnitOfWork,
    renewed: readonly Renewed[] = [],
  ): Promise<void> {
    for (const { cycle: seen, snapshot } of renewed.toSorted((a, b) => (a.cycle.id < b.cycle.id ? -1 : 1))) {
      const cycle = present(await this.stores.cycles.lock(work, seen.id), 'cycles are never deleted');
      if (['completed', 'cancelled', 'failed'].includes(cycle.status)) continue;
      const frozen = present(cycle.frozen, 'a cycle with services has a snapshot');
      // A wave is resolved from the snapshot that it was asked with, and two renewals must not undo one another: later, then.
      if (cycle.openWave !== null || frozen.snapshot.sha256 !== seen.frozen?.snapshot.sha256)
        throw new Unavailable('the wave before');
      const ordinals = await this.renewals.failedAt(work, cycle.id, payload.supplyPointIds);
      await this.stores.history.recordAct(work, cycle.id, {
        event: 'contracts-renewed',
        count: ordinals.length,
        wave: null,
        by: null,
      });
      await this.rejoining.rejoin(
        work,
        { before: cycle, cycle: { ...cycle, frozen: { ...frozen, snapshot } } },
        ordinals,
      );
    }
  }
}
