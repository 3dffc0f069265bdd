import { Injectable } from '@nestjs/common';
import { getStatement, type StatementView } from '@kantia/contracts/settlement/operations/get-statement.v1';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { StatementRepository } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(getStatement)
export class GetStatementQuery implements OperationHandler<typeof getStatement> {
  constructor(private readonly statements: StatementRepository) {}

  async answer({ payload }: Asked<typeof getStatement>, work: UnitOfWork): Promise<StatementView> {
    const found = await this.statements.find(work, payload);
    if (!found) throw refuse('statements.not-found');
    return found;
  }
}
