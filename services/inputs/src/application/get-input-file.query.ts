import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { getInputFile } from '@kantia/contracts/inputs/operations/get-input-file.v1';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { BUCKETS } from '@kantia/platform/ports/object-store';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { InputRepository } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(getInputFile)
export class GetInputFileQuery implements OperationHandler<typeof getInputFile> {
  constructor(private readonly inputs: InputRepository) {}

  async answer({ payload }: Asked<typeof getInputFile>, work: UnitOfWork): Promise<ReplyOf<typeof getInputFile>> {
    const input = await this.inputs.find(work, payload.id);
    if (!input) throw refuse('inputs.not-found', { id: payload.id });
    if (payload.part === 'errors') {
      if (!input.errorsObject) throw refuse('inputs.no-errors');
      return { object: input.errorsObject, fileName: `${input.fileName}.errores.csv` };
    }
    if (input.raw.bucket !== BUCKETS.raw) throw refuse('inputs.no-file');
    return { object: input.raw, fileName: input.fileName };
  }
}
