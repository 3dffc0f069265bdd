import { Injectable } from '@nestjs/common';
import { importRequested } from '@kantia/contracts/customers/import-requested.v1';
import type { PayloadOf } from '@kantia/contracts/define';
import { Units, type Actor } from '@kantia/platform/ports/unit-of-work';
import { CompanyProfiles } from './company-profiles.js';
import { readSheet, type SheetReport } from './import-sheet.js';
import { ImportStaging, SheetReader, SheetUnreadable, type Sheet } from './ports.js';

/** Of the progress of an import, what reading and staging make up, in percent. */
const STAGED_PCT = 80;

/** Reads a sheet to its end and stages its rows while nothing is wrong; begins by clearing what an earlier try staged. */
@Injectable()
export class StageSheet {
  constructor(
    private readonly units: Units,
    private readonly profiles: CompanyProfiles,
    private readonly sheets: SheetReader,
    private readonly staging: ImportStaging,
  ) {}

  async run(
    companyId: string,
    { operationId, file, decimal }: PayloadOf<typeof importRequested>,
  ): Promise<SheetReport> {
    const actor: Actor = { companyId, userId: null, roles: [] };
    const { company } = await this.profiles.of(companyId);
    await this.units.run(actor, (work) => this.staging.clear(work, operationId));
    const sheet = await this.open(file);
    if (sheet instanceof SheetUnreadable) return unreadable(sheet);
    return readSheet(sheet, {
      country: company.country,
      decimal,
      take: (rows, { done, total }) =>
        this.units.run(actor, (work) =>
          this.staging.add(work, operationId, rows, Math.floor((done * STAGED_PCT) / total)),
        ),
    });
  }

  private async open(file: PayloadOf<typeof importRequested>['file']): Promise<Sheet | SheetUnreadable> {
    try {
      return await this.sheets.open(file);
    } catch (error) {
      if (error instanceof SheetUnreadable) return error;
      throw error;
    }
  }
}

function unreadable({ problem }: SheetUnreadable): SheetReport {
  return {
    rows: 0,
    encoding: '',
    delimiter: '',
    unknownColumns: [],
    decimalMarks: {},
    errors: [problem],
    errorCount: 1,
  };
}
