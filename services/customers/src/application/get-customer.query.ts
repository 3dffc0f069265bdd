import { Injectable } from '@nestjs/common';
import { getCustomer } from '@kantia/contracts/customers/operations/get-customer.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { isUuid } from '@kantia/kernel/ids';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { CompanyDay } from './company-day.js';
import { CustomerRepository } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(getCustomer)
export class GetCustomerQuery implements OperationHandler<typeof getCustomer> {
  constructor(
    private readonly days: CompanyDay,
    private readonly customers: CustomerRepository,
  ) {}

  async answer({ payload }: Asked<typeof getCustomer>, work: UnitOfWork): Promise<ReplyOf<typeof getCustomer>> {
    const { today } = await this.days.of(work);
    const customer = isUuid(payload.id) ? await this.customers.find(work, payload.id, today) : null;
    if (!customer) throw refuse('customers.customer-unknown');
    return customer;
  }
}
