import { Injectable } from '@nestjs/common';
import { importRequested } from '@kantia/contracts/customers/import-requested.v1';
import { importCustomers } from '@kantia/contracts/customers/operations/import-customers.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { OperationRepository } from './ports.js';

/** Starts an import: the work itself waits in the stream, so that no end of a process loses it. */
@Injectable()
@Answers(importCustomers)
export class ImportCustomersHandler implements OperationHandler<typeof importCustomers> {
  constructor(private readonly operations: OperationRepository) {}

  async answer({ payload }: Asked<typeof importCustomers>, work: UnitOfWork): Promise<ReplyOf<typeof importCustomers>> {
    const id = await this.operations.start(work, 'import-customers', {
      name: payload.fileName,
      object: payload.file,
    });
    work.publish(importRequested, {
      operationId: id,
      file: payload.file,
      fileName: payload.fileName,
      decimal: payload.decimal,
    });
    return { operationId: `customers.${id}` };
  }
}
