import { Injectable } from '@nestjs/common';
import { verificationRequested } from '@kantia/contracts/settlement/verification-requested.v1';
import { assert } from '@kantia/kernel/assert';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { OperationRepository } from './ports.js';
import { Verifier } from './verifier.js';

class Prepared {
  constructor(readonly result: string) {}
}

/** A long verification. A kill in the middle only makes the message come again. */
@Injectable()
@Handles(verificationRequested, { consumer: 'settlement-run-verification', concurrency: 1 })
export class RunVerificationHandler implements Handler<typeof verificationRequested> {
  constructor(
    private readonly operations: OperationRepository,
    private readonly verifier: Verifier,
  ) {}

  async prepare({ payload }: Received<typeof verificationRequested>, company: string): Promise<Prepared> {
    return new Prepared(JSON.stringify(await this.verifier.verify({ company, cycleId: payload.cycleId })));
  }

  async handle(
    { payload }: Received<typeof verificationRequested>,
    work: UnitOfWork,
    prepared: unknown,
  ): Promise<void> {
    assert(prepared instanceof Prepared, 'a cycle is recomputed before the transaction');
    await this.operations.succeed(work, { id: payload.operationId, result: prepared.result });
  }
}
