import { Injectable } from '@nestjs/common';
import { countInvoices } from '@kantia/contracts/billing-gateway/operations/count-invoices.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { InvoiceRepository } from './ports.js';

@Injectable()
@Answers(countInvoices)
export class CountInvoicesQuery implements OperationHandler<typeof countInvoices> {
  constructor(private readonly invoices: InvoiceRepository) {}

  async answer({ payload }: Asked<typeof countInvoices>, work: UnitOfWork): Promise<ReplyOf<typeof countInvoices>> {
    const totals = await this.invoices.totals(work, payload);
    return {
      statuses: totals.flatMap(({ status, ...rest }) => (status === null ? [] : [{ status, ...rest }])),
      all: totals.flatMap(({ status, ...rest }) => (status === null ? [rest] : [])),
    };
  }
}
