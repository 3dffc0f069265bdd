import { Injectable } from '@nestjs/common';
import { listSupplyPoints } from '@kantia/contracts/customers/operations/list-supply-points.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { filterOf } from './filter-of.js';
import { SupplyPointRepository } from './ports.js';

@Injectable()
@Answers(listSupplyPoints)
export class ListSupplyPointsQuery implements OperationHandler<typeof listSupplyPoints> {
  constructor(private readonly points: SupplyPointRepository) {}

  async answer(
    { payload }: Asked<typeof listSupplyPoints>,
    work: UnitOfWork,
  ): Promise<ReplyOf<typeof listSupplyPoints>> {
    const { limit, cursor, ...filter } = payload;
    return this.points.list(work, filterOf(filter), { limit, cursor });
  }
}
