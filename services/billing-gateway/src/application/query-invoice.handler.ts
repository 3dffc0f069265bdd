import { Injectable } from '@nestjs/common';
import { queryInvoice } from '@kantia/contracts/billing-gateway/operations/query-invoice.v1';
import type { ReplyOf } from '@kantia/contracts/define';
import { assert, present } from '@kantia/kernel/assert';
import { Answers, type Asked, type OperationHandler } from '@kantia/platform/ports/handler';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { Providers, type ProviderReply } from '../providers/provider.js';
import { ApplyFindings } from './apply-findings.js';
import { BillingSettings } from './billing-settings.js';
import { InvoiceRepository } from './ports.js';
import { refuse } from './refusals.js';

class Heard {
  constructor(
    readonly reply: ProviderReply,
    readonly tookMs: number,
  ) {}
}

/** Asks before the transaction opens, since the provider may take seconds; the answer counts only for an invoice of the company. */
@Injectable()
@Answers(queryInvoice)
export class QueryInvoiceHandler implements OperationHandler<typeof queryInvoice> {
  constructor(
    private readonly providers: Providers,
    private readonly invoices: InvoiceRepository,
    private readonly findings: ApplyFindings,
    private readonly settings: BillingSettings,
  ) {}

  async prepare({ payload }: Asked<typeof queryInvoice>, companyId: string): Promise<Heard> {
    const provider = present(this.providers.of(this.settings.provider), `no provider ${this.settings.provider}`);
    const askedAtMs = performance.now();
    const reply = await provider.query(companyId, payload.id);
    return new Heard(reply, performance.now() - askedAtMs);
  }

  async answer(
    { payload }: Asked<typeof queryInvoice>,
    work: UnitOfWork,
    prepared: unknown,
  ): Promise<ReplyOf<typeof queryInvoice>> {
    assert(prepared instanceof Heard, 'the provider is asked before the transaction');
    const { reply, tookMs } = prepared;
    const { answer, raw } = reply;
    const before = await this.invoices.find(work, payload.id);
    if (!before) throw refuse('invoices.not-found');
    if (answer.outcome === 'unreachable') throw refuse('invoices.provider-away');
    // "Not found" is believed only by the dispatcher, which knows that no submission is under way.
    if (answer.outcome !== 'not-found')
      await this.findings.apply(work, [
        { invoiceId: payload.id, answer, raw, source: 'query', tookMs, webhookId: null },
      ]);
    return present(await this.invoices.find(work, payload.id), 'invoices are never deleted');
  }
}
