import { Injectable } from '@nestjs/common';
import { getReadiness } from '@kantia/contracts/cycles/operations/get-readiness.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { present } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { Units, type Actor, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { readinessOf, type Fate } from '../domain/readiness.js';
import { findCycle } from './load-cycle.js';
import { CycleRepository, ServiceRepository, type SelectedServices } from './ports.js';
import { Readiness } from './readiness.js';
import { ReviewRepository } from './review-ports.js';

interface Tried {
  readonly fates: readonly Fate[];
  /** The services of the selection that was asked about; null: those of the cycle. */
  readonly chosen: SelectedServices | null;
}

const EVERYBODY = { filter: { stage: '', outcome: '', finding: '', query: '' } };

@Injectable()
@Answers(getReadiness)
export class GetReadinessQuery implements OperationHandler<typeof getReadiness> {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly services: ServiceRepository,
    private readonly reviews: ReviewRepository,
    private readonly readiness: Readiness,
    private readonly units: Units,
  ) {}

  /** A draft is tried out, with its own services or those of a selection that it may get; what has started has its answer in its rows. */
  async prepare({ payload }: Asked<typeof getReadiness>, company: string): Promise<Tried> {
    const actor: Actor = { companyId: company, userId: null, roles: [] };
    const cycle = await this.units.run(actor, (work) => findCycle(this.cycles, work, payload.cycleId));
    if (cycle.status !== 'draft') return { fates: [], chosen: null };
    const { selectionId } = payload;
    if (selectionId === null) return { fates: await this.readiness.fates(cycle, actor), chosen: null };
    return this.readiness.ofSelection(cycle, selectionId, actor);
  }

  async answer(
    { payload }: Asked<typeof getReadiness>,
    work: UnitOfWork,
    tried?: Tried,
  ): Promise<ReplyOf<typeof getReadiness>> {
    const cycle = await findCycle(this.cycles, work, payload.cycleId);
    const targets = await this.reviews.targets(work, cycle.id, { wanted: EVERYBODY, exclude: [] });
    const excluded = new Set(targets.filter(({ stage }) => stage === 'excluded').map(({ ordinal }) => ordinal));
    if (cycle.status !== 'draft') {
      const fared = await this.services.fates(work, cycle.id);
      return readinessOf(fared, { excluded, held: new Map() });
    }
    const { fates, chosen } = present(tried, 'the platform prepares before it answers');
    if (chosen) {
      const held = await this.reviews.holders(work, cycle.id, cycle.isDryRun ? [] : chosen.serviceIds);
      const names = chosen.serviceIds.flatMap((id, index) => {
        const [ordinal, name] = [chosen.ordinals[index], held.get(id)];
        return ordinal === undefined || name === undefined ? [] : [[ordinal, name] as const];
      });
      return readinessOf(fates, { excluded: new Set(), held: new Map(names) });
    }
    const ordinals = targets.map(({ ordinal }) => ordinal);
    const held = await this.reviews.heldElsewhere(work, cycle.id, cycle.isDryRun ? [] : ordinals);
    return readinessOf(fates, { excluded, held });
  }
}
