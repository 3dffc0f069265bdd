import { Injectable } from '@nestjs/common';
import type { ReplyOf } from '@kantia/contracts/define';
import { verifyCycle } from '@kantia/contracts/settlement/operations/verify-cycle.v1';
import { verificationRequested } from '@kantia/contracts/settlement/verification-requested.v1';
import { assert } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { Digest, OperationRepository } from './ports.js';
import { refuse } from './refusals.js';
import { Verifier, type Verdict } from './verifier.js';

/** What is recomputed while the caller waits; more becomes an operation. */
const SERVICES_AT_ONCE = 1_000;

class Prepared {
  constructor(
    readonly services: number,
    readonly verdict: Verdict | null,
  ) {}
}

@Injectable()
@Answers(verifyCycle)
export class VerifyCycleHandler implements OperationHandler<typeof verifyCycle> {
  constructor(
    private readonly operations: OperationRepository,
    private readonly verifier: Verifier,
    private readonly digest: Digest,
  ) {}

  async prepare({ payload }: Asked<typeof verifyCycle>, company: string): Promise<Prepared> {
    const asked = { company, cycleId: payload.cycleId };
    const services = await this.verifier.count(asked);
    if (services > SERVICES_AT_ONCE) return new Prepared(services, null);
    return new Prepared(services, await this.verifier.verify(asked));
  }

  async answer(
    { payload }: Asked<typeof verifyCycle>,
    work: UnitOfWork,
    prepared: unknown,
  ): Promise<ReplyOf<typeof verifyCycle>> {
    assert(prepared instanceof Prepared, 'a cycle is recomputed before the transaction');
    if (prepared.services === 0) throw refuse('settlement.nothing-settled');
    if (prepared.verdict) return { ...prepared.verdict, operationId: null };
    const id = this.digest.randomUuid();
    await this.operations.start(work, { id, kind: 'verify-cycle' });
    work.publish(verificationRequested, { operationId: id, cycleId: payload.cycleId });
    const unknown = { identical: false, resultHash: '', recomputedHash: '', firstDifference: null };
    return { ...unknown, services: prepared.services, operationId: `settlement.${id}` };
  }
}
