import { Injectable } from '@nestjs/common';
import { batchSettlementRequested } from '@kantia/contracts/cycles/batch-settlement-requested.v1';
import { batchSettled } from '@kantia/contracts/settlement/batch-settled.v1';
import { decimal } from '@kantia/kernel/decimal';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { BatchWork, StatementRepository, type BatchTask, type PreparedBatch } from './ports.js';

type Request = Received<typeof batchSettlementRequested>;
interface Prepared {
  readonly task: BatchTask;
  readonly result: PreparedBatch;
}

@Injectable()
@Handles(batchSettlementRequested, { consumer: 'settlement-settle-batch', concurrency: 2 })
export class SettleBatchHandler implements Handler<typeof batchSettlementRequested> {
  constructor(
    private readonly work: BatchWork,
    private readonly statements: StatementRepository,
  ) {}

  async prepare({ payload }: Request, company: string): Promise<Prepared> {
    const { cycleId, wave, batch, manifest, ordinals } = payload;
    const task = { company, cycleId, wave, batch, manifest, ordinals };
    return { task, result: await this.work.prepare(task) };
  }

  async handle({ payload }: Request, work: UnitOfWork, { task, result }: Prepared): Promise<void> {
    const { cycleId, wave, batch } = task;
    const isDryRun = payload.dryRun ?? false;
    const { period, statements, settled, failed, derived } = result;
    await this.statements.add(work, task, result, isDryRun);
    work.publish(batchSettled, {
      cycleId,
      wave,
      batch,
      period,
      statements,
      settled: settled.map((service) => ({
        ...service,
        total: decimal(service.total),
        energyKwh: decimal(service.energyKwh),
      })),
      failed,
      derived: isDryRun ? [] : derived,
    });
  }
}
