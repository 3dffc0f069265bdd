import { Injectable } from '@nestjs/common';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { isUuid } from '@kantia/kernel/ids';
import { BUCKETS, ObjectStore } from '@kantia/platform/ports/object-store';
import { Units } from '@kantia/platform/ports/unit-of-work';
import { SelectionRepository, type Selection } from './ports.js';
import { refuse } from './refusals.js';

export interface PointList {
  readonly ids: readonly string[];
  /** SHA-256 of the sorted ids, one a line. */
  readonly hash: string;
}

/** Lists of supply points as immutable objects. */
@Injectable()
export class SelectedPoints {
  constructor(
    private readonly units: Units,
    private readonly selections: SelectionRepository,
    private readonly objects: ObjectStore,
  ) {}

  freeze(companyId: string, ids: readonly string[]): Promise<ObjectRef> {
    const list = new TextEncoder().encode(`${ids.toSorted().join('\n')}\n`);
    return this.objects.put(BUCKETS.derived, list, {
      prefix: `${companyId}/selections/`,
      suffix: '.txt',
      contentType: 'text/plain',
    });
  }

  /** The points of a selection that still lives. */
  async ofSelection(companyId: string, selectionId: string): Promise<PointList> {
    const { object } = await this.living(companyId, selectionId);
    const text = new TextDecoder().decode(await this.objects.read(object));
    return { ids: text.trimEnd().split('\n'), hash: object.sha256 };
  }

  /** Ids given by hand become the same kind of list as a selection, with the same hash. */
  async ofIds(companyId: string, given: readonly string[]): Promise<PointList> {
    const ids = [...new Set(given.filter(isUuid))].toSorted();
    if (ids.length === 0) throw refuse('customers.selection-empty');
    const { sha256 } = await this.freeze(companyId, ids);
    return { ids, hash: sha256 };
  }

  private living(companyId: string, id: string): Promise<Selection> {
    return this.units.run({ companyId, userId: null, roles: [] }, async (work) => {
      const selection = isUuid(id) ? await this.selections.find(work, id) : null;
      if (!selection) throw refuse('customers.selection-unknown');
      if (selection.expiresAt <= work.startedAt) throw refuse('customers.selection-expired');
      return selection;
    });
  }
}
