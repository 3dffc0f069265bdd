import { Injectable } from '@nestjs/common';
import { createSelection } from '@kantia/contracts/customers/operations/create-selection.v1';
import type { ReplyOf, RequestOf } from '@kantia/contracts/define';
import { isUuid } from '@kantia/kernel/ids';
import { assert } from '@kantia/kernel/assert';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { Units, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { filterOf } from './filter-of.js';
import { SelectionRepository, SupplyPointRepository } from './ports.js';
import { refuse } from './refusals.js';
import { SelectedPoints } from './selected-points.js';

const POINTS_MAX = 200_000;
const LIFETIME_MS = 24 * 3_600_000;

interface Chosen {
  readonly ids: readonly string[];
  readonly missing: readonly string[];
}

class FrozenList {
  constructor(
    readonly object: ObjectRef,
    readonly count: number,
    readonly missing: readonly string[],
  ) {}
}

/** Freezes which supply points were chosen: a stored list, named by its hash, that later changes of data do not move. */
@Injectable()
@Answers(createSelection)
export class CreateSelectionHandler implements OperationHandler<typeof createSelection> {
  constructor(
    private readonly units: Units,
    private readonly points: SupplyPointRepository,
    private readonly selections: SelectionRepository,
    private readonly selected: SelectedPoints,
  ) {}

  async prepare({ payload }: Asked<typeof createSelection>, companyId: string): Promise<FrozenList> {
    const given = [payload.filter, payload.ids, payload.codes].filter((each) => each !== null);
    if (given.length !== 1) throw refuse('customers.selection-ambiguous');
    const { ids, missing } = await this.units.run({ companyId, userId: null, roles: [] }, (work) =>
      this.choose(work, payload),
    );
    if (ids.length === 0) throw refuse('customers.selection-empty');
    if (ids.length > POINTS_MAX) throw refuse('customers.selection-too-large', { max: String(POINTS_MAX) });
    return new FrozenList(await this.selected.freeze(companyId, ids), ids.length, missing);
  }

  async answer(
    _request: Asked<typeof createSelection>,
    work: UnitOfWork,
    prepared: unknown,
  ): Promise<ReplyOf<typeof createSelection>> {
    assert(prepared instanceof FrozenList, 'prepare hands out the frozen list');
    const { object, count, missing } = prepared;
    const expiresAt = new Date(work.startedAt.getTime() + LIFETIME_MS);
    const id = await this.selections.add(work, { count, object, expiresAt });
    return { id, count, hash: object.sha256, expiresAt, missing };
  }

  private async choose(
    work: UnitOfWork,
    { filter, exclude, ids, codes }: RequestOf<typeof createSelection>,
  ): Promise<Chosen> {
    if (filter) {
      const excluded = new Set(exclude);
      const found = await this.points.idsOf(work, filterOf(filter), POINTS_MAX + excluded.size + 1);
      return { ids: found.filter((id) => !excluded.has(id)), missing: [] };
    }
    if (codes) {
      const asked = [...new Set(codes)];
      const found = await this.points.idsOfCodes(work, asked);
      const known = new Set(found.map(({ code }) => code));
      return { ids: found.map(({ id }) => id), missing: asked.filter((code) => !known.has(code)) };
    }
    const asked = [...new Set(ids ?? [])];
    const known = new Set(await this.points.known(work, asked.filter(isUuid)));
    return { ids: asked.filter((id) => known.has(id)), missing: asked.filter((id) => !known.has(id)) };
  }
}
