import { Injectable } from '@nestjs/common';
import { batchValidationRequested } from '@kantia/contracts/cycles/batch-validation-requested.v1';
import { batchValidated } from '@kantia/contracts/validation/batch-validated.v1';
import { assert } from '@kantia/kernel/assert';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { validate } from '../domain/validate.js';
import { BatchReader, FindingRepository, type FrozenBatch, type ValidatedService } from './ports.js';

/** Health probes and heartbeats must be answered while a batch is checked. */
const SERVICES_PER_TURN = 50;
const nextTurn = () => new Promise<void>((resume) => setImmediate(resume));

class CheckedServices {
  constructor(readonly services: readonly ValidatedService[]) {}
}

async function check({ services, frame }: FrozenBatch): Promise<CheckedServices> {
  const checked: ValidatedService[] = [];
  for (const [index, { ordinal, ...service }] of services.entries()) {
    if (index % SERVICES_PER_TURN === SERVICES_PER_TURN - 1) await nextTurn();
    checked.push({ ordinal, serviceId: service.segments[0]?.service_id ?? '', ...validate(service, frame) });
  }
  return new CheckedServices(checked);
}

@Injectable()
@Handles(batchValidationRequested, { consumer: 'validation-validate-batch', concurrency: 2 })
export class ValidateBatchHandler implements Handler<typeof batchValidationRequested> {
  constructor(
    private readonly reader: BatchReader,
    private readonly findings: FindingRepository,
  ) {}

  async prepare({ payload }: Received<typeof batchValidationRequested>): Promise<CheckedServices> {
    return await check(await this.reader.read(payload.manifest, payload.ordinals));
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
