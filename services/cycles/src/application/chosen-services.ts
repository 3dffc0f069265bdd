import { Injectable } from '@nestjs/common';
import type { RequestOf } from '@kantia/contracts/define';
import type { undoExclusions } from '@kantia/contracts/cycles/operations/undo-exclusions.v1';
import type { Actor, UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { Units } from '@kantia/platform/ports/unit-of-work';
import type { Cycle } from '../domain/cycle.js';
import { findCycle } from './load-cycle.js';
import { CycleRepository } from './ports.js';
import { refuse } from './refusals.js';
import { ReviewRepository, type Target, type Wanted } from './review-ports.js';
import { SelectionFreezer } from './selection-freezer.js';

type Chosen = Omit<RequestOf<typeof undoExclusions>, 'note' | 'ifMatch'>;

/** Finds the services that a person means by ids, by a selection of customers, by an act or by a filter of the results. */
@Injectable()
export class ChosenServices {
  constructor(
    private readonly cycles: CycleRepository,
    private readonly reviews: ReviewRepository,
    private readonly selections: SelectionFreezer,
    private readonly units: Units,
  ) {}

  /** Before the transaction: what a selection holds is asked of `customers`. */
  async read(chosen: Chosen, company: string): Promise<Wanted> {
    const { ids, selectionId, filter, act } = chosen;
    if ([ids, selectionId, filter, act].filter((each) => each !== null).length !== 1)
      throw refuse('cycles.chosen-unclear');
    if (ids) return { ids };
    if (act !== null) return { act };
    if (filter) return { filter: { ...filter, query: filter.query.trim(), band: filter.band ?? '' } };
    const actor: Actor = { companyId: company, userId: null, roles: [] };
    const cycle = await this.units.run(actor, (work) => findCycle(this.cycles, work, chosen.cycleId));
    const { services } = await this.selections.freeze(cycle, { selectionId, ids: null }, actor);
    return { ids: services.serviceIds };
  }

  async targets(work: UnitOfWork, cycle: Cycle, chosen: Chosen, wanted: Wanted): Promise<readonly Target[]> {
    const found = await this.reviews.targets(work, cycle.id, { wanted, exclude: chosen.exclude });
    if (found.length === 0) throw refuse('cycles.nothing-chosen');
    if (chosen.expected !== null && chosen.expected !== found.length)
      throw refuse('cycles.choice-changed', { count: String(found.length), expected: String(chosen.expected) });
    return found;
  }
}
