import { Injectable } from '@nestjs/common';
import { listConsumption } from '@kantia/contracts/customers/operations/list-consumption.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { isUuid } from '@kantia/kernel/ids';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { SupplyPointRepository } from './ports.js';
import { refuse } from './refusals.js';

const MONTHS_MAX = 36;

@Injectable()
@Answers(listConsumption)
export class ListConsumptionQuery implements OperationHandler<typeof listConsumption> {
  constructor(private readonly points: SupplyPointRepository) {}

  async answer(
    { payload: { supplyPointId } }: Asked<typeof listConsumption>,
    work: UnitOfWork,
  ): Promise<ReplyOf<typeof listConsumption>> {
    if (!isUuid(supplyPointId)) throw refuse('customers.supply-point-unknown');
    return { months: await this.points.consumptionOf(work, supplyPointId, MONTHS_MAX) };
  }
}
