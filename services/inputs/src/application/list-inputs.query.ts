import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { listInputs } from '@kantia/contracts/inputs/operations/list-inputs.v1';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { InputRepository } from './ports.js';
import { refuse } from './refusals.js';

const LIMIT_MAX = 500;

@Injectable()
@Answers(listInputs)
export class ListInputsQuery implements OperationHandler<typeof listInputs> {
  constructor(private readonly inputs: InputRepository) {}

  async answer({ payload }: Asked<typeof listInputs>, work: UnitOfWork): Promise<ReplyOf<typeof listInputs>> {
    const { inputKind, period, status, limit, cursor } = payload;
    if (limit < 1 || limit > LIMIT_MAX) throw refuse('inputs.bad-limit');
    return this.inputs.list(work, { kind: inputKind, period, status }, { limit, cursor });
  }
}
