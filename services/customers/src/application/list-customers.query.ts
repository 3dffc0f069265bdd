import { Injectable } from '@nestjs/common';
import { listCustomers } from '@kantia/contracts/customers/operations/list-customers.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { foldText } from '../domain/fold-text.js';
import { CustomerRepository } from './ports.js';

@Injectable()
@Answers(listCustomers)
export class ListCustomersQuery implements OperationHandler<typeof listCustomers> {
  constructor(private readonly customers: CustomerRepository) {}

  answer({ payload }: Asked<typeof listCustomers>, work: UnitOfWork): Promise<ReplyOf<typeof listCustomers>> {
    return this.customers.list(work, foldText(payload.query), payload);
  }
}
