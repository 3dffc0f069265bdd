import { Injectable } from '@nestjs/common';
import { getSupplyPoint } from '@kantia/contracts/customers/operations/get-supply-point.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { isUuid } from '@kantia/kernel/ids';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { SupplyPointRepository } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(getSupplyPoint)
export class GetSupplyPointQuery implements OperationHandler<typeof getSupplyPoint> {
  constructor(private readonly points: SupplyPointRepository) {}

  async answer({ payload }: Asked<typeof getSupplyPoint>, work: UnitOfWork): Promise<ReplyOf<typeof getSupplyPoint>> {
    const supplyPoint = isUuid(payload.id) ? await this.points.find(work, payload.id) : null;
    if (!supplyPoint) throw refuse('customers.supply-point-unknown');
    return { supplyPoint, contracts: await this.points.contractsOf(work, payload.id) };
  }
}
