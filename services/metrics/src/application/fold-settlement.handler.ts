import { Injectable } from '@nestjs/common';
import { batchSettled } from '@kantia/contracts/settlement/batch-settled.v1';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { attemptOf } from '../domain/findings.js';
import { FindingsFold } from './findings-fold.js';
import { FlowFolds } from './ports.js';

/** Findings of a settled batch; money and energy come with the moves of the services. */
@Injectable()
@Handles(batchSettled, { consumer: 'metrics-fold-settlement', concurrency: 1 })
export class FoldSettlementHandler implements Handler<typeof batchSettled> {
  constructor(
    private readonly folds: FlowFolds,
    private readonly findings: FindingsFold,
  ) {}

  async handle({ payload, publishedAt }: Received<typeof batchSettled>, work: UnitOfWork): Promise<void> {
    const { cycleId, wave, settled, failed } = payload;
    if (!(await this.folds.open(work, { cycleId, subject: null, sequence: null, publishedAt, scope: null }))) return;
    const attempts = [...settled, ...failed].map(({ ordinal, findings }) => attemptOf(ordinal, wave, findings));
    await this.findings.run(work, cycleId, 'settlement', attempts);
  }
}
