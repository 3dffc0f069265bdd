import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { previewValidation } from '@kantia/contracts/validation/operations/preview-validation.v1';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { checkBatch } from './check-batch.js';
import { BatchReader } from './ports.js';

type Previewed = ReplyOf<typeof previewValidation>;

@Injectable()
@Answers(previewValidation)
export class PreviewValidationQuery implements OperationHandler<typeof previewValidation> {
  constructor(private readonly reader: BatchReader) {}

  async prepare({ payload }: Asked<typeof previewValidation>): Promise<Previewed> {
    const checked = await checkBatch(await this.reader.read(payload.manifest, payload.ordinals));
    return {
      services: checked.map(({ ordinal, outcome, findings }) => ({
        ordinal,
        passes: outcome === 'passed',
        codes: findings.filter(({ severity }) => severity === 'blocking').map(({ code }) => code),
      })),
    };
  }

  async answer(_request: Asked<typeof previewValidation>, _work: UnitOfWork, previewed: Previewed): Promise<Previewed> {
    return previewed;
  }
}
