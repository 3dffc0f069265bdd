import { Injectable } from '@nestjs/common';
import { listSheetColumns } from '@kantia/contracts/customers/operations/list-sheet-columns.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { SHEET_COLUMNS } from '../domain/sheet-catalogue.js';
import type { SheetColumn } from '../domain/sheet-column.js';
import { sectionOf } from '../domain/sheet-section.js';
import { CompanyDay } from './company-day.js';

@Injectable()
@Answers(listSheetColumns)
export class ListSheetColumnsQuery implements OperationHandler<typeof listSheetColumns> {
  constructor(private readonly days: CompanyDay) {}

  async answer(_request: Asked<typeof listSheetColumns>, work: UnitOfWork): Promise<ReplyOf<typeof listSheetColumns>> {
    const { company } = await this.days.of(work);
    return { columns: SHEET_COLUMNS[company.country].map(toView) };
  }
}

function toView({ attribute, header, kind, required, blank }: SheetColumn) {
  return {
    attribute,
    header,
    section: sectionOf(attribute),
    type: kind.type,
    required: required === true,
    requiredWhen: typeof required === 'object' ? required.all : [],
    values: kind.type === 'list' ? Object.values(kind.values) : [],
    min: 'min' in kind ? String(kind.min ?? '') || null : null,
    max: 'max' in kind ? String(kind.max ?? '') || null : null,
    lengthMax: kind.type === 'text' ? kind.lengthMax : null,
    blank: blank ?? null,
  };
}
