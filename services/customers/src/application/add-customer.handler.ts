import { Injectable } from '@nestjs/common';
import { addCustomer } from '@kantia/contracts/customers/operations/add-customer.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { present } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { CompanyDay } from './company-day.js';
import { checkedCustomer } from './customer-form.js';
import { CustomerRepository } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(addCustomer)
export class AddCustomerHandler implements OperationHandler<typeof addCustomer> {
  constructor(
    private readonly days: CompanyDay,
    private readonly customers: CustomerRepository,
  ) {}

  async answer({ payload }: Asked<typeof addCustomer>, work: UnitOfWork): Promise<ReplyOf<typeof addCustomer>> {
    const { company, today } = await this.days.of(work);
    const customer = checkedCustomer(company.country, payload);
    const id = await this.customers.add(work, customer);
    if (id === null) throw refuse('customers.customer-code-taken', { code: customer.code });
    return present(await this.customers.find(work, id, today), 'the customer just added');
  }
}
