import { Injectable } from '@nestjs/common';
import { listSupplyPoints } from '@kantia/contracts/customers/operations/list-supply-points.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { sortOf } from '@kantia/platform/ports/sort';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { filterOf } from './filter-of.js';
import { POINT_SORTS, SupplyPointRepository } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(listSupplyPoints)
export class ListSupplyPointsQuery implements OperationHandler<typeof listSupplyPoints> {
  constructor(private readonly points: SupplyPointRepository) {}

  async answer(
    { payload }: Asked<typeof listSupplyPoints>,
    work: UnitOfWork,
  ): Promise<ReplyOf<typeof listSupplyPoints>> {
    const { limit, cursor, sort: asked, ...filter } = payload;
    const sort = sortOf(asked ?? '', POINT_SORTS);
    if (asked && sort === null) throw refuse('customers.bad-sort', { sorts: POINT_SORTS.join(', ') });
    return this.points.list(work, filterOf(filter), { limit, cursor, sort });
  }
}
