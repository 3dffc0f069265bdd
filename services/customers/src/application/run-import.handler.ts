import { Injectable } from '@nestjs/common';
import { importRequested } from '@kantia/contracts/customers/import-requested.v1';
import { assert } from '@kantia/kernel/assert';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import { Units, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { rowError } from '../domain/row-error.js';
import { ERRORS_KEPT, type SheetReport } from './import-sheet.js';
import { ImportStaging, OperationRepository, type OperationOutcome } from './ports.js';
import { tellChanged } from './tell-changed.js';
import { StageSheet } from './stage-sheet.js';

/** A sheet that was read and, when nothing is wrong, lies staged. */
class ReadSheet {
  constructor(readonly report: SheetReport) {}
}

/**
 * Imports a customers' sheet: rows are staged while the file is read, outside the transaction; one transaction then takes
 * them all over, or none. Reading again after a crash begins by clearing what was staged.
 */
@Injectable()
@Handles(importRequested, { consumer: 'customers-run-import', concurrency: 1 })
export class RunImportHandler implements Handler<typeof importRequested> {
  constructor(
    private readonly units: Units,
    private readonly stage: StageSheet,
    private readonly operations: OperationRepository,
    private readonly staging: ImportStaging,
  ) {}

  /** Null for one that has its outcome: redriven after it was given up, it could write over what was imported since. */
  async prepare({ payload }: Received<typeof importRequested>, companyId: string): Promise<ReadSheet | null> {
    const actor = { companyId, userId: null, roles: [] };
    const operation = await this.units.run(actor, (work) => this.operations.find(work, payload.operationId));
    if (operation?.status !== 'running') return null;
    return new ReadSheet(await this.stage.run(companyId, payload));
  }

  async handle({ payload }: Received<typeof importRequested>, work: UnitOfWork, prepared: unknown): Promise<void> {
    if (prepared === null) return;
    assert(prepared instanceof ReadSheet, 'prepare hands out the read sheet');
    await this.operations.finish(
      work,
      payload.operationId,
      await this.takeOver(payload.operationId, work, prepared.report),
    );
  }

  async giveUp({ payload }: Received<typeof importRequested>, work: UnitOfWork): Promise<void> {
    await this.staging.clear(work, payload.operationId);
    const errors = [rowError('import-failed', { row: 0 })];
    await this.operations.finish(work, payload.operationId, { status: 'failed', result: {}, errors, errorCount: 1 });
  }

  private async takeOver(operationId: string, work: UnitOfWork, report: SheetReport): Promise<OperationOutcome> {
    const { errors, errorCount, ...found } = report;
    if (errorCount > 0) {
      await this.staging.clear(work, operationId);
      return { status: 'failed', result: found, errors, errorCount };
    }
    await this.staging.lock(work, 'sheet');
    const conflicts = await this.staging.conflicts(work, operationId, ERRORS_KEPT);
    if (conflicts.count > 0) {
      await this.staging.clear(work, operationId);
      return {
        status: 'failed',
        result: found,
        errors: conflicts.errors.map(({ other: _other, ...error }) => error),
        errorCount: conflicts.count,
      };
    }
    const { counts, changedPoints } = await this.staging.merge(work, operationId);
    tellChanged(work, changedPoints);
    return { status: 'succeeded', result: { ...found, ...counts }, errors: [], errorCount: 0 };
  }
}
