import { Injectable } from '@nestjs/common';
import { batchBillingRequested } from '@kantia/contracts/cycles/batch-billing-requested.v1';
import { batchSettlementRequested } from '@kantia/contracts/cycles/batch-settlement-requested.v1';
import { assert, present } from '@kantia/kernel/assert';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { splitIntoBatches } from '../domain/batches.js';
import type { Cycle } from '../domain/cycle.js';
import { movesAlong, type Move } from '../domain/moves.js';
import type { Step } from '../domain/transitions.js';
import { StageRepository, type Placed } from './approval-ports.js';
import { CycleSettings } from './cycle-settings.js';
import { CycleWriter } from './cycle-writer.js';
import { CycleRepository } from './ports.js';

/** Moves services that a person sends on, and asks for the work that they need where they arrive. */
@Injectable()
export class ServiceProgress {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly stages: StageRepository,
    private readonly settings: CycleSettings,
    private readonly writer: CycleWriter,
  ) {}

  /** All that rest at the beginning of the paths go along them, by the person's decision; answers the cycle after it. */
  async conclude(work: UnitOfWork, cycle: Cycle, paths: readonly (readonly Step[])[]): Promise<Cycle> {
    return this.writer.conclude(work, cycle, await this.alongAll(work, cycle, { paths, by: work.actor.userId }));
  }

  /** As `along`, for several paths. */
  async alongAll(
    work: UnitOfWork,
    cycle: Cycle,
    {
      paths,
      ordinals = null,
      by,
    }: {
      paths: readonly (readonly Step[])[];
      ordinals?: readonly number[] | null;
      by: string | null;
    },
  ): Promise<readonly Move[]> {
    const moves: Move[] = [];
    for (const path of paths) moves.push(...(await this.along(work, cycle, { path, ordinals, by })));
    return moves;
  }

  /** Along a path, all that rest at its beginning or the named ones; answers what moved. `by`: the person who decided it, if one did. */
  async along(
    work: UnitOfWork,
    cycle: Cycle,
    { path, ordinals, by }: { path: readonly Step[]; ordinals: readonly number[] | null; by: string | null },
  ): Promise<readonly Move[]> {
    const [first, last] = [path[0], path.at(-1)];
    assert(first?.from && last, 'services that are sent on rest somewhere');
    const moved = await this.stages.move(work, cycle.id, { from: first.from, to: last.to, ordinals });
    if (last.to === 'settling') await this.settle(work, cycle, moved);
    if (last.to === 'sending') await this.bill(work, cycle, moved);
    return movesAlong(
      path,
      moved.map(({ ordinal }) => ordinal),
      { wave: null, by },
    );
  }

  /** Settlement, from the manifest of each service's wave, in batches that did not exist: an earlier one keeps its statements. */
  private async settle(work: UnitOfWork, cycle: Cycle, services: readonly Placed[]): Promise<void> {
    if (services.length === 0) return;
    const manifests = new Map((await this.cycles.waves(work, cycle.id)).map(({ wave, manifest }) => [wave, manifest]));
    const last = await this.stages.lastBatches(work, cycle.id);
    for (const [wave, placed] of groupBy(services, ({ wave: number }) =>
      present(number, 'what is settled has a wave'),
    )) {
      const first = last.get(wave) ?? 0;
      const batches = splitIntoBatches(
        placed.map(({ ordinal }) => ordinal),
        this.settings.batchSize,
      ).map(({ batch, ordinals }) => ({ batch: first + batch, ordinals }));
      await this.stages.addBatches(work, cycle.id, wave, batches);
      const manifest = present(manifests.get(wave), 'a wave that was validated has a manifest');
      for (const { batch, ordinals } of batches)
        work.publish(batchSettlementRequested, {
          cycleId: cycle.id,
          dryRun: cycle.isDryRun,
          wave,
          batch,
          manifest,
          ordinals: [...ordinals],
        });
    }
  }

  /** Invoices, batch by batch as they were settled. */
  private async bill(work: UnitOfWork, cycle: Cycle, services: readonly Placed[]): Promise<void> {
    if (services.length === 0) return;
    assert(!cycle.isDryRun, 'a dry run sends nothing to billing');
    const objects = await this.stages.statements(work, cycle.id);
    for (const [place, placed] of groupBy(services, ({ wave, batch }) => `${wave}/${batch}`)) {
      const statements = present(objects.get(place), 'a settled batch has its statements');
      const { wave, batch } = present(placed[0], 'a group has a member');
      work.publish(batchBillingRequested, {
        cycleId: cycle.id,
        wave: present(wave, 'what is settled has a wave'),
        batch: present(batch, 'what is settled has a batch'),
        period: cycle.period,
        statements,
        ordinals: placed.map(({ ordinal }) => ordinal),
      });
    }
  }
}

function groupBy<K>(services: readonly Placed[], keyOf: (service: Placed) => K): ReadonlyMap<K, readonly Placed[]> {
  const groups = new Map<K, Placed[]>();
  for (const service of services) {
    const key = keyOf(service);
    const group = groups.get(key);
    if (group) group.push(service);
    else groups.set(key, [service]);
  }
  return groups;
}
