import { Injectable } from '@nestjs/common';
import { listServicesInForce } from '@kantia/contracts/customers/operations/list-services.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { isPeriod } from '@kantia/kernel/period';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { ServicesInForce } from './ports.js';
import { refuse } from './refusals.js';

const LIMIT_MAX = 2_500;

@Injectable()
@Answers(listServicesInForce)
export class ListServicesQuery implements OperationHandler<typeof listServicesInForce> {
  constructor(private readonly services: ServicesInForce) {}

  async answer(
    { payload }: Asked<typeof listServicesInForce>,
    work: UnitOfWork,
  ): Promise<ReplyOf<typeof listServicesInForce>> {
    const { period, market, limit, afterPoint, afterContract } = payload;
    if (!isPeriod(period)) throw refuse('customers.period-invalid');
    const window = { limit: Math.min(Math.max(limit, 1), LIMIT_MAX), after: [afterPoint, afterContract] as const };
    return { items: await this.services.list(work, { month: period, market }, window) };
  }
}
