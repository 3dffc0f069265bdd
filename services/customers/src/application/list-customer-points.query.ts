import { Injectable } from '@nestjs/common';
import { listCustomerPoints } from '@kantia/contracts/customers/operations/list-customer-points.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { isUuid } from '@kantia/kernel/ids';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { SupplyPointRepository } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(listCustomerPoints)
export class ListCustomerPointsQuery implements OperationHandler<typeof listCustomerPoints> {
  constructor(private readonly points: SupplyPointRepository) {}

  async answer(
    { payload: { customerId, ...page } }: Asked<typeof listCustomerPoints>,
    work: UnitOfWork,
  ): Promise<ReplyOf<typeof listCustomerPoints>> {
    if (!isUuid(customerId)) throw refuse('customers.customer-unknown');
    return this.points.ofCustomer(work, customerId, page);
  }
}
