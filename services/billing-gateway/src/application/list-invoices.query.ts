import { Injectable } from '@nestjs/common';
import { listInvoices } from '@kantia/contracts/billing-gateway/operations/list-invoices.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import { sortOf } from '@kantia/platform/ports/sort';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { INVOICE_SORTS, InvoiceRepository } from './ports.js';
import { refuse } from './refusals.js';

const STATUSES: readonly string[] = ['', 'ready', 'sending', 'unknown', 'accepted', 'observed', 'rejected', 'voided'];

@Injectable()
@Answers(listInvoices)
export class ListInvoicesQuery implements OperationHandler<typeof listInvoices> {
  constructor(private readonly invoices: InvoiceRepository) {}

  async answer({ payload }: Asked<typeof listInvoices>, work: UnitOfWork): Promise<ReplyOf<typeof listInvoices>> {
    const { limit, cursor, sort: asked, ...filter } = payload;
    if (limit < 1 || limit > 500) throw refuse('invoices.bad-limit');
    if (!STATUSES.includes(filter.status)) throw refuse('invoices.bad-status', { status: filter.status });
    const sort = sortOf(asked ?? '', INVOICE_SORTS);
    if (asked && sort === null) throw refuse('invoices.bad-sort', { sorts: INVOICE_SORTS.join(', ') });
    return this.invoices.page(work, filter, { limit, cursor, sort });
  }
}
