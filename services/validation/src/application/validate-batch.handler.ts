import { Injectable } from '@nestjs/common';
import { batchValidationRequested } from '@kantia/contracts/cycles/batch-validation-requested.v1';
import { batchValidated } from '@kantia/contracts/validation/batch-validated.v1';
import { assert } from '@kantia/kernel/assert';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { checkBatch } from './check-batch.js';
import { BatchReader, FindingRepository, type ValidatedService } from './ports.js';

class CheckedServices {
  constructor(readonly services: readonly ValidatedService[]) {}
}

@Injectable()
@Handles(batchValidationRequested, { consumer: 'validation-validate-batch', concurrency: 2 })
export class ValidateBatchHandler implements Handler<typeof batchValidationRequested> {
  constructor(
    private readonly reader: BatchReader,
    private readonly findings: FindingRepository,
  ) {}

  async prepare({ payload }: Received<typeof batchValidationRequested>): Promise<CheckedServices> {
    return new CheckedServices(await checkBatch(await this.reader.read(payload.manifest, payload.ordinals)));
  }

  async handle(
    { payload }: Received<typeof batchValidationRequested>,
    work: UnitOfWork,
    prepared: unknown,
  ): Promise<void> {
    assert(prepared instanceof CheckedServices, 'the batch is checked before the transaction');
    const { cycleId, wave, batch } = payload;
    await this.findings.add(work, { cycleId, wave, batch, services: prepared.services });
    work.publish(batchValidated, {
      cycleId,
      wave,
      batch,
      services: prepared.services.map(({ ordinal, outcome, findings }) => ({ ordinal, outcome, findings })),
    });
  }
}
