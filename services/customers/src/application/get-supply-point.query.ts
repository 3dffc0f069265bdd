import { Injectable } from '@nestjs/common';
import { getSupplyPoint } from '@kantia/contracts/customers/operations/get-supply-point.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { SupplyPointDetails } from './supply-point-details.js';

@Injectable()
@Answers(getSupplyPoint)
export class GetSupplyPointQuery implements OperationHandler<typeof getSupplyPoint> {
  constructor(private readonly details: SupplyPointDetails) {}

  answer({ payload }: Asked<typeof getSupplyPoint>, work: UnitOfWork): Promise<ReplyOf<typeof getSupplyPoint>> {
    return this.details.of(work, payload.id);
  }
}
