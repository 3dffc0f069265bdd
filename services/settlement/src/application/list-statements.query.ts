import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { listStatements } from '@kantia/contracts/settlement/operations/list-statements.v1';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { StatementRepository } from './ports.js';

const LIMIT_MAX = 100;

@Injectable()
@Answers(listStatements)
export class ListStatementsQuery implements OperationHandler<typeof listStatements> {
  constructor(private readonly statements: StatementRepository) {}

  async answer({ payload }: Asked<typeof listStatements>, work: UnitOfWork): Promise<ReplyOf<typeof listStatements>> {
    const { supplyPointId, limit } = payload;
    return { items: await this.statements.historyOf(work, supplyPointId, Math.min(Math.max(limit, 1), LIMIT_MAX)) };
  }
}
