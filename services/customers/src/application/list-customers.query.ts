import { Injectable } from '@nestjs/common';
import { listCustomers } from '@kantia/contracts/customers/operations/list-customers.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { foldText } from '../domain/fold-text.js';
import { CompanyDay } from './company-day.js';
import { CustomerRepository } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(listCustomers)
export class ListCustomersQuery implements OperationHandler<typeof listCustomers> {
  constructor(
    private readonly days: CompanyDay,
    private readonly customers: CustomerRepository,
  ) {}

  async answer({ payload }: Asked<typeof listCustomers>, work: UnitOfWork): Promise<ReplyOf<typeof listCustomers>> {
    const { query, status, tag, limit, cursor } = payload;
    if (status !== '' && status !== 'in-force' && status !== 'without') throw refuse('customers.filter-invalid');
    const { today } = await this.days.of(work);
    return this.customers.list(work, { query: foldText(query), status, tag }, { limit, cursor, today });
  }
}
