import { Injectable } from '@nestjs/common';
import { changeCustomer } from '@kantia/contracts/customers/operations/change-customer.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { present } from '@kantia/kernel/assert';
import { isUuid } from '@kantia/kernel/ids';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { CompanyDay } from './company-day.js';
import { checkedCustomer } from './customer-form.js';
import { CustomerRepository, SupplyPointRepository } from './ports.js';
import { refuse } from './refusals.js';
import { tellChanged } from './tell-changed.js';

@Injectable()
@Answers(changeCustomer)
export class ChangeCustomerHandler implements OperationHandler<typeof changeCustomer> {
  constructor(
    private readonly days: CompanyDay,
    private readonly customers: CustomerRepository,
    private readonly points: SupplyPointRepository,
  ) {}

  async answer({ payload }: Asked<typeof changeCustomer>, work: UnitOfWork): Promise<ReplyOf<typeof changeCustomer>> {
    const { id, ifMatch, ...fields } = payload;
    if (ifMatch === null) throw refuse('customers.if-match-required');
    const { company, today } = await this.days.of(work);
    const known = isUuid(id) ? await this.customers.find(work, id, today) : null;
    if (!known) throw refuse('customers.customer-unknown');
    const to = { ...checkedCustomer(company.country, { ...fields, code: known.code }), id };
    const isChanged = known.version === ifMatch && (await this.customers.change(work, known, to));
    if (!isChanged) throw refuse('customers.changed');
    tellChanged(work, await this.points.idsOfCustomer(work, id));
    return present(await this.customers.find(work, id, today), 'the customer just changed');
  }
}
