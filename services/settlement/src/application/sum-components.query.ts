import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { sumComponents } from '@kantia/contracts/settlement/operations/sum-components.v1';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { componentsOf } from '../domain/components.js';
import { StatementRepository } from './ports.js';

/** What cycles came to, component by component: the market's totals are held against it. */
@Injectable()
@Answers(sumComponents)
export class SumComponentsQuery implements OperationHandler<typeof sumComponents> {
  constructor(private readonly statements: StatementRepository) {}

  async answer({ payload }: Asked<typeof sumComponents>, work: UnitOfWork): Promise<ReplyOf<typeof sumComponents>> {
    const { country, market, cycles } = payload;
    return this.statements.sumComponents(work, cycles, componentsOf(country, market));
  }
}
