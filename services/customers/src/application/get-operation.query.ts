import { Injectable } from '@nestjs/common';
import { getCustomersOperation } from '@kantia/contracts/customers/operations/get-operation.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { isUuid } from '@kantia/kernel/ids';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { OperationRepository } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(getCustomersOperation)
export class GetOperationQuery implements OperationHandler<typeof getCustomersOperation> {
  constructor(private readonly operations: OperationRepository) {}

  async answer(
    { payload }: Asked<typeof getCustomersOperation>,
    work: UnitOfWork,
  ): Promise<ReplyOf<typeof getCustomersOperation>> {
    const id = payload.id.replace(/^customers\./, '');
    const operation = isUuid(id) ? await this.operations.find(work, id) : null;
    if (!operation) throw refuse('customers.operation-unknown');
    return { ...operation, id: `customers.${operation.id}` };
  }
}
