import { Injectable } from '@nestjs/common';
import { invoicesChanged } from '@kantia/contracts/billing-gateway/invoices-changed.v1';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { delayMs } from '../domain/delay.js';
import { canMove, isFinal, type InvoiceStatus } from '../domain/invoice-status.js';
import type { Verdict } from '../domain/provider-answer.js';
import { BillingSettings } from './billing-settings.js';
import { Chance, InvoiceRepository, type Change, type Locked } from './ports.js';

export interface Finding {
  readonly invoiceId: string;
  readonly verdict: Verdict | null;
  readonly source: 'submit' | 'query' | 'webhook';
}

interface Current extends Locked {
  readonly changed: boolean;
  readonly reason: string | null;
  readonly heard: boolean;
}

/** Applies what was heard of invoices, by set: one statement per kind of write and one event per cycle, whatever the count. */
@Injectable()
export class ApplyFindings {
  constructor(
    private readonly invoices: InvoiceRepository,
    private readonly settings: BillingSettings,
    private readonly chance: Chance,
  ) {}

  /** Answers the ids that exist in this company. */
  async apply(work: UnitOfWork, findings: readonly Finding[]): Promise<ReadonlySet<string>> {
    const locked = await this.invoices.lock(work, [...new Set(findings.map(({ invoiceId }) => invoiceId))]);
    const current = new Map<string, Current>(
      locked.map((state) => [state.invoiceId, { ...state, changed: false, reason: null, heard: false }]),
    );
    const changes: Change[] = [];
    for (const finding of findings) {
      const state = current.get(finding.invoiceId);
      if (!state) continue;
      const change = changeOf(state, finding);
      if (change) changes.push(change);
      current.set(state.invoiceId, {
        ...state,
        ...(change ? { status: change.status, reason: change.reason, changed: true } : {}),
        heard: state.heard || finding.source !== 'webhook',
      });
    }
    await this.#write(work, changes, [...current.values()]);
    return new Set(current.keys());
  }

  async #write(work: UnitOfWork, changes: readonly Change[], states: readonly Current[]): Promise<void> {
    if (changes.length > 0) await this.invoices.save(work, changes);
    const finals = states.filter(({ status }) => isFinal(status)).map(({ invoiceId }) => invoiceId);
    if (finals.length > 0) await this.invoices.release(work, finals);
    const open = states.filter(({ status, changed, heard }) => !isFinal(status) && (changed || heard));
    if (open.length > 0)
      await this.invoices.putOff(
        work,
        open.map(({ invoiceId, status, tries }) => ({ id: invoiceId, dueAt: this.#dueAt(work, status, tries) })),
      );
    publish(
      work,
      states.filter(({ changed }) => changed),
    );
  }

  #dueAt(work: UnitOfWork, status: InvoiceStatus, tries: number): Date {
    const { resendFirstMs, askFirstMs, pollFirstMs, delayMostMs } = this.settings;
    const firstMs = status === 'ready' ? resendFirstMs : status === 'unknown' ? askFirstMs : pollFirstMs;
    return new Date(
      work.startedAt.getTime() +
        delayMs(tries, { firstMs, mostMs: Math.max(delayMostMs, firstMs) }, this.chance.next()),
    );
  }
}

/** Null when nothing changes: a move that the table of transitions does not know is ignored. */
function changeOf(state: Current, { invoiceId, verdict, source }: Finding): Change | null {
  if (!verdict || !canMove(state.status, verdict.status)) return null;
  return { invoiceId, ...verdict, event: `${verdict.status}-by-${source}` };
}

function publish(work: UnitOfWork, states: readonly Current[]): void {
  for (const cycleId of new Set(states.map((state) => state.cycleId))) {
    work.publish(invoicesChanged, {
      cycleId,
      changes: states
        .filter((state) => state.cycleId === cycleId)
        .map(({ invoiceId, ordinal, number, status, reason }) => ({ invoiceId, ordinal, number, status, reason })),
    });
  }
}
