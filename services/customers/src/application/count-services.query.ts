import { Injectable } from '@nestjs/common';
import { countServices } from '@kantia/contracts/customers/operations/count-services.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { isPeriod } from '@kantia/kernel/period';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { ServicesInForce } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(countServices)
export class CountServicesQuery implements OperationHandler<typeof countServices> {
  constructor(private readonly services: ServicesInForce) {}

  async answer({ payload }: Asked<typeof countServices>, work: UnitOfWork): Promise<ReplyOf<typeof countServices>> {
    const { period, market } = payload;
    if (!isPeriod(period)) throw refuse('customers.period-invalid');
    return { count: await this.services.count(work, period, market) };
  }
}
