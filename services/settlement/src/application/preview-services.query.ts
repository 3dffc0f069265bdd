import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { previewServices } from '@kantia/contracts/settlement/operations/preview-services.v1';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { computeBatch } from './compute-batch.js';
import { BatchReader, Digest, StatementViews } from './ports.js';

type Previewed = ReplyOf<typeof previewServices>;

@Injectable()
@Answers(previewServices)
export class PreviewServicesQuery implements OperationHandler<typeof previewServices> {
  constructor(
    private readonly reader: BatchReader,
    private readonly digest: Digest,
    private readonly views: StatementViews,
  ) {}

  async prepare({ payload }: Asked<typeof previewServices>): Promise<Previewed> {
    const batch = await this.reader.read(payload.manifest, payload.ordinals);
    const { settled, failed } = await computeBatch(batch, this.digest);
    const results = new Map(settled.map((service) => [service.ordinal, service]));
    const failures = new Map(failed.map(({ ordinal, findings }) => [ordinal, findings]));
    return {
      services: batch.services.map(({ subject }) => {
        const result = results.get(subject.ordinal);
        return {
          supplyPointCode: subject.supply_point_code,
          contractCode: subject.contract_code,
          statement: result ? this.views.of(result.statement, result.resultHash) : null,
          findings: [...(result?.findings ?? failures.get(subject.ordinal) ?? [])],
        };
      }),
    };
  }

  async answer(_request: Asked<typeof previewServices>, _work: UnitOfWork, previewed: Previewed): Promise<Previewed> {
    return previewed;
  }
}
