import { Injectable } from '@nestjs/common';
import { Traces } from '@kantia/platform/ports/traces';
import { Units } from '@kantia/platform/ports/unit-of-work';
import type { ProviderReply } from '../providers/provider.js';
import { ApplyFindings } from './apply-findings.js';
import { BillingSettings } from './billing-settings.js';
import { NOBODY, serviceOf } from './nobody.js';
import { InvoiceRepository, type Claim } from './ports.js';

export interface Answered extends ProviderReply {
  readonly claim: Claim;
  readonly tookMs: number;
}

/** Invoices that are due, and what became of them: each step is one transaction, by set. */
@Injectable()
export class InvoiceQueue {
  constructor(
    private readonly units: Units,
    private readonly invoices: InvoiceRepository,
    private readonly findings: ApplyFindings,
    private readonly settings: BillingSettings,
    private readonly traces: Traces,
  ) {}

  companiesDue(): Promise<readonly string[]> {
    return this.units.run(NOBODY, (work) => this.invoices.companiesDue(work));
  }

  /** Committed when it answers: the intent stands before the call. */
  claim(companyId: string, limit: number): Promise<readonly Claim[]> {
    return this.units.run(serviceOf(companyId), (work) =>
      this.invoices.claim(work, { limit, leaseUntil: new Date(work.startedAt.getTime() + this.settings.leaseMs) }),
    );
  }

  async write(answered: readonly Answered[]): Promise<void> {
    for (const companyId of new Set(answered.map(({ claim }) => claim.companyId))) {
      const findings = answered
        .filter(({ claim }) => claim.companyId === companyId)
        .map(({ claim, ...heard }) => ({
          invoiceId: claim.invoiceId,
          source: claim.action,
          webhookId: null,
          ...heard,
        }));
      await this.traces.group('write provider answers', { 'kantia.company.id': companyId }, () =>
        this.units.run(serviceOf(companyId), (work) => this.findings.apply(work, findings)),
      );
    }
  }
}
