import { Injectable } from '@nestjs/common';
import { getReadiness } from '@kantia/contracts/cycles/operations/get-readiness.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { Units, type Actor, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { readinessOf, type Fate } from '../domain/readiness.js';
import { findCycle } from './load-cycle.js';
import { CycleRepository, ServiceRepository } from './ports.js';
import { Readiness } from './readiness.js';
import { ReviewRepository } from './review-ports.js';

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

  /** A draft is tried out; what has started has its answer in its rows. */
  async prepare({ payload }: Asked<typeof getReadiness>, company: string): Promise<readonly Fate[]> {
    const actor: Actor = { companyId: company, userId: null, roles: [] };
    const cycle = await this.units.run(actor, (work) => findCycle(this.cycles, work, payload.cycleId));
    return cycle.status === 'draft' ? this.readiness.fates(cycle, actor) : [];
  }

  async answer(
    { payload }: Asked<typeof getReadiness>,
    work: UnitOfWork,
    fates?: readonly Fate[],
  ): Promise<ReplyOf<typeof getReadiness>> {
    const cycle = await findCycle(this.cycles, work, payload.cycleId);
    const targets = await this.reviews.targets(work, cycle.id, { wanted: EVERYBODY, exclude: [] });
    const excluded = new Set(targets.filter(({ stage }) => stage === 'excluded').map(({ ordinal }) => ordinal));
    if (cycle.status !== 'draft') {
      const fared = await this.services.fates(work, cycle.id);
      return readinessOf(fared, { excluded, held: new Map() });
    }
    const ordinals = targets.map(({ ordinal }) => ordinal);
    const held = await this.reviews.heldElsewhere(work, cycle.id, cycle.isDryRun ? [] : ordinals);
    return readinessOf(fates ?? [], { excluded, held });
  }
}
