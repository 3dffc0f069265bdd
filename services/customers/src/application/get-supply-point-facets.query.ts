import { Injectable } from '@nestjs/common';
import { getSupplyPointFacets } from '@kantia/contracts/customers/operations/get-supply-point-facets.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { filterOf } from './filter-of.js';
import { FacetReader } from './supply-point-facets.js';

@Injectable()
@Answers(getSupplyPointFacets)
export class GetSupplyPointFacetsQuery implements OperationHandler<typeof getSupplyPointFacets> {
  constructor(private readonly facets: FacetReader) {}

  async answer(
    { payload }: Asked<typeof getSupplyPointFacets>,
    work: UnitOfWork,
  ): Promise<ReplyOf<typeof getSupplyPointFacets>> {
    return this.facets.read(work, filterOf(payload));
  }
}
