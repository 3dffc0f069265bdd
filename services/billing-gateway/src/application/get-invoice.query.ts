import { Injectable } from '@nestjs/common';
import { getInvoice } from '@kantia/contracts/billing-gateway/operations/get-invoice.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { InvoiceRepository } from './ports.js';
import { refuse } from './refusals.js';

@Injectable()
@Answers(getInvoice)
export class GetInvoiceQuery implements OperationHandler<typeof getInvoice> {
  constructor(private readonly invoices: InvoiceRepository) {}

  async answer({ payload }: Asked<typeof getInvoice>, work: UnitOfWork): Promise<ReplyOf<typeof getInvoice>> {
    const invoice = await this.invoices.find(work, payload.id);
    if (!invoice) throw refuse('invoices.not-found');
    const { text, hash } = await this.invoices.document(work, payload.id);
    return {
      invoice,
      document: text,
      documentHash: hash,
      timeline: await this.invoices.timeline(work, payload.id),
    };
  }
}
