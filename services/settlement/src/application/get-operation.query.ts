import { Injectable } from '@nestjs/common';
import { getSettlementOperation } from '@kantia/contracts/settlement/operations/get-operation.v1';
import type { OperationState } from '@kantia/contracts/vocabulary';
import { isUuid } from '@kantia/kernel/ids';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { OperationRepository } from './ports.js';
import { refuse } from './refusals.js';

/** Ids of operations tell their service: `settlement.<uuid>`. */
const PREFIX = 'settlement.';

@Injectable()
@Answers(getSettlementOperation)
export class GetOperationQuery implements OperationHandler<typeof getSettlementOperation> {
  constructor(private readonly operations: OperationRepository) {}

  async answer({ payload }: Asked<typeof getSettlementOperation>, work: UnitOfWork): Promise<OperationState> {
    const own = payload.id.startsWith(PREFIX) ? payload.id.slice(PREFIX.length) : payload.id;
    const found = isUuid(own) ? await this.operations.find(work, own) : null;
    if (!found) throw refuse('operations.not-found');
    return { ...found, id: `${PREFIX}${found.id}` };
  }
}
