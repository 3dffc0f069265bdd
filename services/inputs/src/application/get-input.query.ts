import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { getInput } from '@kantia/contracts/inputs/operations/get-input.v1';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { InputRepository } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(getInput)
export class GetInputQuery implements OperationHandler<typeof getInput> {
  constructor(private readonly inputs: InputRepository) {}

  async answer({ payload }: Asked<typeof getInput>, work: UnitOfWork): Promise<ReplyOf<typeof getInput>> {
    const view = await this.inputs.view(work, payload.id);
    if (!view) throw refuse('inputs.not-found', { id: payload.id });
    return view;
  }
}
