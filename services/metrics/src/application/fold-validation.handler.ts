import { Injectable } from '@nestjs/common';
import { batchValidated } from '@kantia/contracts/validation/batch-validated.v1';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { attemptOf, cleared } from '../domain/findings.js';
import { FindingsFold } from './findings-fold.js';
import { FlowFolds } from './ports.js';

/** Findings of a validated batch. What an earlier wave's settlement found no longer holds. */
@Injectable()
@Handles(batchValidated, { consumer: 'metrics-fold-validation', concurrency: 1 })
export class FoldValidationHandler implements Handler<typeof batchValidated> {
  constructor(
    private readonly folds: FlowFolds,
    private readonly findings: FindingsFold,
  ) {}

  async handle({ payload, publishedAt }: Received<typeof batchValidated>, work: UnitOfWork): Promise<void> {
    const { cycleId, wave, services } = payload;
    if (!(await this.folds.open(work, { cycleId, subject: null, sequence: null, publishedAt, scope: null }))) return;
    const attempts = services.map(({ ordinal, findings }) => attemptOf(ordinal, wave, findings));
    await this.findings.run(work, cycleId, 'validation', attempts);
    const before = services.map(({ ordinal }) => cleared(ordinal, wave));
    await this.findings.run(work, cycleId, 'settlement', before);
  }
}
