import { Injectable } from '@nestjs/common';
import { importRequested } from '@kantia/contracts/customers/import-requested.v1';
import { assert } from '@kantia/kernel/assert';
import { Handles, type Handler, type Received } from '@kantia/platform/ports/handler';
import { ObjectStore } from '@kantia/platform/ports/object-store';
import { Units, type Actor, type UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { ERRORS_KEPT, readSheet, type SheetReport } from './import-sheet.js';
import { CompanyRepository, ImportStaging, OperationRepository, SheetReader, SheetUnreadable, type OperationOutcome, type Sheet } from './ports.js';
import { refuse } from './refusals.js';

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
    private readonly objects: ObjectStore,
    private readonly sheets: SheetReader,
    private readonly companies: CompanyRepository,
    private readonly operations: OperationRepository,
    private readonly staging: ImportStaging,
  ) {}

  async prepare({ payload }: Received<typeof importRequested>, companyId: string): Promise<ReadSheet> {
    const actor: Actor = { companyId, userId: null, roles: [] };
    const { operationId } = payload;
    const company = await this.units.run(actor, async (work) => {
      await this.staging.clear(work, operationId);
      return this.companies.find(work);
    });
    if (!company) throw refuse('customers.company-unknown');
    const sheet = await this.open(await this.objects.localPath(payload.file));
    if (sheet instanceof SheetUnreadable) return new ReadSheet(unreadable(sheet));
    const report = await readSheet(sheet, {
      country: company.country,
      decimal: payload.decimal,
      take: (rows, { done, total }) =>
        this.units.run(actor, async (work) => {
          await this.staging.add(work, operationId, rows);
          await this.operations.advance(work, operationId, Math.floor((done * 80) / total));
        }),
    });
    return new ReadSheet(report);
  }

  async handle({ payload }: Received<typeof importRequested>, work: UnitOfWork, prepared: unknown): Promise<void> {
    assert(prepared instanceof ReadSheet, 'prepare hands out the read sheet');
    await this.operations.finish(work, payload.operationId, await this.takeOver(payload.operationId, work, prepared.report));
  }

  private async open(path: string): Promise<Sheet | SheetUnreadable> {
    try {
      return await this.sheets.open(path);
    } catch (error) {
      if (error instanceof SheetUnreadable) return error;
      throw error;
    }
  }

  private async takeOver(operationId: string, work: UnitOfWork, report: SheetReport): Promise<OperationOutcome> {
    const { errors, errorCount, ...found } = report;
    if (errorCount > 0) {
      await this.staging.clear(work, operationId);
      return { status: 'failed', result: found, errors, errorCount };
    }
    await this.staging.lock(work);
    const conflicts = await this.staging.conflicts(work, operationId, ERRORS_KEPT);
    if (conflicts.count > 0) {
      await this.staging.clear(work, operationId);
      return { status: 'failed', result: found, errors: conflicts.errors, errorCount: conflicts.count };
    }
    const counts = await this.staging.merge(work, operationId);
    return { status: 'succeeded', result: { ...found, ...counts }, errors: [], errorCount: 0 };
  }
}

function unreadable({ problem }: SheetUnreadable): SheetReport {
  return { rows: 0, encoding: '', delimiter: '', unknownColumns: [], decimalMarks: {}, errors: [problem], errorCount: 1 };
}
