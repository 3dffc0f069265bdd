import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { listRequiredInputs } from '@kantia/contracts/inputs/operations/list-required-inputs.v1';
import { isPeriod } from '@kantia/kernel/period';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { Units, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { InputRepository } from './ports.js';
import { refuse } from './refusals.js';
import { RequiredInputs, type RequiredInput } from './resolution/required-inputs.js';

@Injectable()
@Answers(listRequiredInputs)
export class ListRequiredInputsQuery implements OperationHandler<typeof listRequiredInputs> {
  constructor(
    private readonly units: Units,
    private readonly inputs: InputRepository,
    private readonly required: RequiredInputs,
  ) {}

  async prepare({ payload }: Asked<typeof listRequiredInputs>, company: string): Promise<readonly RequiredInput[]> {
    const { country, market, period, snapshot } = payload;
    if (!isPeriod(period)) throw refuse('inputs.bad-period', { period });
    if (!snapshot.key.startsWith(`${company}/`)) throw refuse('inputs.foreign-object');
    const actor = { companyId: company, userId: null, roles: [] };
    const rejected = await this.units.run(actor, (work) => this.inputs.rejectedKinds(work, period));
    return this.required.list({ company, country, market, period, snapshot }, rejected);
  }

  async answer(
    { payload }: Asked<typeof listRequiredInputs>,
    _work: UnitOfWork,
    items: readonly RequiredInput[],
  ): Promise<ReplyOf<typeof listRequiredInputs>> {
    const { periodicity } = payload;
    return { items: items.filter((item) => periodicity === '' || item.periodicity === periodicity) };
  }
}
