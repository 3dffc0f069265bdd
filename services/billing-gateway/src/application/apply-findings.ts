import { Injectable } from '@nestjs/common';
import { invoicesChanged } from '@kantia/contracts/billing-gateway/invoices-changed.v1';
import { Traces } from '@kantia/platform/ports/traces';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { delayMs } from '../domain/delay.js';
import { canMove, isFinal, type InvoiceStatus } from '../domain/invoice-status.js';
import { AWAY, verdictOf, type ProviderAnswer } from '../domain/provider-answer.js';
import { BillingSettings } from './billing-settings.js';
import { Chance, InvoiceRepository, type Change, type Locked, type Told } from './ports.js';
import { partsOf, type Heard } from './tell-answers.js';

export interface Finding {
  readonly invoiceId: string;
  readonly answer: ProviderAnswer;
  readonly source: 'submit' | 'query' | 'webhook';
  /** Of the request, in milliseconds; null for a callback. */
  readonly tookMs: number | null;
  readonly raw: string | null;
  readonly webhookId: string | null;
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
    private readonly traces: Traces,
  ) {}

  /** Answers the ids that exist in this company. */
  async apply(work: UnitOfWork, findings: readonly Finding[]): Promise<ReadonlySet<string>> {
    const locked = await this.invoices.lock(work, [...new Set(findings.map(({ invoiceId }) => invoiceId))]);
    const current = new Map<string, Current>(
      locked.map((state) => [state.invoiceId, { ...state, changed: false, reason: null, heard: false }]),
    );
    const changes: Change[] = [];
    const told: Told[] = [];
    const heard: Heard[] = [];
    for (const finding of findings) {
      const state = current.get(finding.invoiceId);
      if (!state) continue;
      const change = changeOf(state, finding);
      if (change) changes.push(change);
      if (change || finding.answer !== AWAY) told.push(toldOf(finding, change));
      heard.push({
        invoice: state,
        ...finding,
        isNews: change !== null || finding.tookMs !== null,
        tookMs: finding.tookMs ?? work.startedAt.getTime() - state.changedAt.getTime(),
      });
      current.set(state.invoiceId, {
        ...state,
        ...(change ? { status: change.status, reason: change.reason, changed: true } : {}),
        heard: state.heard || finding.source !== 'webhook',
      });
    }
    await this.#write(work, { changes, told }, [...current.values()]);
    work.afterCommit(() => partsOf(work, heard).forEach((part) => this.traces.tell(part)));
    return new Set(current.keys());
  }

  async #write(
    work: UnitOfWork,
    { changes, told }: { readonly changes: readonly Change[]; readonly told: readonly Told[] },
    states: readonly Current[],
  ): Promise<void> {
    if (told.length > 0) await this.invoices.save(work, changes, told);
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
function changeOf(state: Current, { invoiceId, answer, source }: Finding): Change | null {
  const verdict = verdictOf(answer, source === 'submit' ? 'submit' : 'query');
  if (!verdict || !canMove(state.status, verdict.status)) return null;
  return { invoiceId, ...verdict };
}

/** An answer that changes nothing is told too: a doubled callback, a document that is still being decided. */
function toldOf({ invoiceId, answer, source, tookMs, raw, webhookId }: Finding, change: Change | null): Told {
  const detail = change ? change.reason : 'cause' in answer ? answer.cause : null;
  const evidence = { outcome: answer.outcome, tookMs: tookMs === null ? null : Math.round(tookMs), raw, webhookId };
  return { invoiceId, event: `${change ? change.status : 'heard'}-by-${source}`, detail, ...evidence };
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
