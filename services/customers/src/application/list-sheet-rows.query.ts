import { Injectable } from '@nestjs/common';
import { listSheetRows } from '@kantia/contracts/customers/operations/list-sheet-rows.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { cellTypeOf, sheetCells } from '../domain/sheet-cells.js';
import { SHEET_COLUMNS } from '../domain/sheet-catalogue.js';
import { CompanyDay } from './company-day.js';
import { ContractRepository } from './ports.js';

@Injectable()
@Answers(listSheetRows)
export class ListSheetRowsQuery implements OperationHandler<typeof listSheetRows> {
  constructor(
    private readonly days: CompanyDay,
    private readonly contracts: ContractRepository,
  ) {}

  async answer({ payload }: Asked<typeof listSheetRows>, work: UnitOfWork): Promise<ReplyOf<typeof listSheetRows>> {
    const { company } = await this.days.of(work);
    const catalogue = SHEET_COLUMNS[company.country];
    const { customerId, ...page } = payload;
    const { items, nextCursor } = await this.contracts.sheetRows(work, customerId, page);
    return {
      columns: catalogue.map(({ header, kind }) => ({ header, type: cellTypeOf(kind) })),
      rows: items.map((values) => ({ cells: sheetCells(values, catalogue) })),
      nextCursor,
    };
  }
}
