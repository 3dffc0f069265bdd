import { Injectable } from '@nestjs/common';
import { proposeName } from '@kantia/contracts/cycles/operations/propose-name.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { isPeriod } from '@kantia/kernel/period';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { proposedName } from '../domain/proposed-name.js';
import { CycleRepository } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(proposeName)
export class ProposeNameQuery implements OperationHandler<typeof proposeName> {
  constructor(private readonly cycles: CycleRepository) {}

  async answer({ payload }: Asked<typeof proposeName>, work: UnitOfWork): Promise<ReplyOf<typeof proposeName>> {
    const { market, period } = payload;
    if (!isPeriod(period)) throw refuse('cycles.invalid');
    return { name: proposedName(market, period, await this.cycles.names(work, period)) };
  }
}
