import { Injectable } from '@nestjs/common';
import { batchSettlementRequested } from '@kantia/contracts/cycles/batch-settlement-requested.v1';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { batchSettled } from '@kantia/contracts/settlement/batch-settled.v1';
import { assert } from '@kantia/kernel/assert';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { computeBatch } from './compute-batch.js';
import {
  BatchReader,
  Digest,
  ResultObjects,
  StatementRepository,
  type DerivedObject,
  type SettledBatch,
} from './ports.js';

/** A later version is made by a re-settlement, never by this message coming again. */
const FIRST_VERSION = 1;

class PreparedBatch {
  constructor(
    readonly batch: SettledBatch,
    readonly statements: ObjectRef,
    readonly derived: readonly DerivedObject[],
  ) {}
}

@Injectable()
@Handles(batchSettlementRequested, { consumer: 'settlement-settle-batch', concurrency: 2 })
export class SettleBatchHandler implements Handler<typeof batchSettlementRequested> {
  constructor(
    private readonly reader: BatchReader,
    private readonly objects: ResultObjects,
    private readonly statements: StatementRepository,
    private readonly digest: Digest,
  ) {}

  async prepare({ payload }: Received<typeof batchSettlementRequested>, company: string): Promise<PreparedBatch> {
    const { cycleId, wave, batch: number, manifest, ordinals } = payload;
    const frozen = await this.reader.read(manifest, ordinals);
    const computed = await computeBatch(frozen, this.digest);
    const settled = computed.settled.map((service) => ({
      ...service,
      version: FIRST_VERSION,
      statementId: this.digest.nameUuid(`${cycleId}/${service.subject.service_id}/${FIRST_VERSION}`),
    }));
    const { market, period } = frozen;
    const head = { cycleId, wave, batch: number, period, market, manifest, ordinals };
    const batch: SettledBatch = { ...head, settled, failed: computed.failed };
    return new PreparedBatch(
      batch,
      await this.objects.writeStatements(company, batch),
      await this.objects.writeDerived(company, batch),
    );
  }

  async handle(
    { payload }: Received<typeof batchSettlementRequested>,
    work: UnitOfWork,
    prepared: unknown,
  ): Promise<void> {
    assert(prepared instanceof PreparedBatch, 'the batch is computed before the transaction');
    const { batch, statements, derived } = prepared;
    await this.statements.add(work, batch);
    work.publish(batchSettled, {
      cycleId: payload.cycleId,
      wave: payload.wave,
      batch: payload.batch,
      period: batch.period,
      statements,
      settled: batch.settled.map(({ ordinal, statementId, version, statement, resultHash, findings }) => ({
        ordinal,
        statementId,
        version,
        currency: statement.currency,
        total: statement.total,
        energyKwh: statement.energyKwh,
        resultHash,
        findings,
      })),
      failed: batch.failed,
      derived,
    });
  }
}
