import type { InvoiceView } from '@kantia/contracts/billing-gateway/operations/list-invoices.v1';
import type { Sort } from '@kantia/platform/ports/sort';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import type { DocumentType } from '../domain/document-type.js';
import type { InvoiceStatus } from '../domain/invoice-status.js';
import type { Statement } from '../domain/statement.js';

export interface Reserved {
  readonly statementId: string;
  readonly invoiceId: string;
  readonly rangeId: string;
  readonly numberValue: bigint;
}

export interface NewInvoice extends Reserved {
  readonly statement: Statement;
  readonly cycleId: string;
  readonly wave: number;
  readonly batch: number;
  readonly number: string;
  readonly documentType: string;
  readonly document: string;
  readonly provider: string;
  readonly trace: string | null;
}

/** An invoice taken by this process until `leaseUntil`; `document` is empty where the provider is only to be asked. */
export interface Claim {
  readonly invoiceId: string;
  readonly companyId: string;
  readonly action: 'submit' | 'query';
  readonly document: string;
}

/** State of an invoice, locked by the unit of work that read it. */
export interface Locked {
  readonly invoiceId: string;
  readonly cycleId: string;
  readonly ordinal: number;
  readonly number: string;
  readonly status: InvoiceStatus;
  readonly changedAt: Date;
  readonly tries: number;
  /** The traceparent of the work that made it. */
  readonly trace: string | null;
}

export interface Change {
  readonly invoiceId: string;
  readonly status: InvoiceStatus;
  readonly reason: string | null;
  readonly officialId: string | null;
}

/** One line of an invoice's history. `outcome` and what follows are evidence, null for what we did ourselves. */
export interface Told {
  readonly invoiceId: string;
  readonly event: string;
  readonly detail: string | null;
  readonly outcome: string | null;
  readonly tookMs: number | null;
  /** Status line and body of the answer as it came. */
  readonly raw: string | null;
  /** The stored callback that brought it. */
  readonly webhookId: string | null;
}

export interface Due {
  readonly id: string;
  readonly dueAt: Date;
}

export interface InvoiceFilter {
  readonly cycleId: string | null;
  readonly period: string;
  readonly status: string;
  readonly query: string;
  readonly supplyPointId: string | null;
  readonly customerId: string | null;
}
export interface StatusTotal {
  /** Null: whatever the status. */
  readonly status: InvoiceStatus | null;
  readonly currency: string;
  readonly count: number;
  /** Decimal text. */
  readonly total: string;
}
export interface InvoicePage {
  readonly items: readonly InvoiceView[];
  readonly nextCursor: string | null;
  readonly total: number;
  readonly totalExact: boolean;
}
export interface TimelineEntry extends Omit<Told, 'invoiceId'> {
  readonly at: Date;
  /** `valid` for a callback: one whose signature is wrong is refused and never stored. */
  readonly signature: string | null;
}
export interface StoredDocument {
  readonly text: string;
  /** SHA-256, in hex, of the bytes that every submission sends. */
  readonly hash: string;
}

export const INVOICE_SORTS = ['total', 'customer', 'updated'] as const;
interface InvoicePageQuery {
  readonly limit: number;
  readonly cursor: string | null;
  /** Null: the newest first. */
  readonly sort: Sort<(typeof INVOICE_SORTS)[number]> | null;
}

export abstract class InvoiceRepository {
  /** Companies that have invoices due, the longest waiting first; the one question that any unit of work may ask. */
  abstract companiesDue(work: UnitOfWork): Promise<readonly string[]>;
  /**
   * Gives the next numbers of the company's range, in the given order, to the statements that have no invoice yet. Holds the
   * range until the end of the transaction, so a rollback burns none and two batches never share one.
   */
  abstract reserve(
    work: UnitOfWork,
    statementIds: readonly string[],
    documentType: DocumentType,
  ): Promise<readonly Reserved[]>;
  /** Stores the invoices as `ready` and due at once. */
  abstract add(work: UnitOfWork, invoices: readonly NewInvoice[]): Promise<void>;
  /**
   * Takes invoices that are due, marks the ready ones `sending` with one attempt more, and puts all off to `leaseUntil`:
   * whoever dies with them leaves them to be asked for, never sent blind. Replicas take different ones.
   */
  abstract claim(
    work: UnitOfWork,
    options: { readonly limit: number; readonly leaseUntil: Date },
  ): Promise<readonly Claim[]>;
  /** Locks in the order of the id, so that two groups cannot block each other. */
  abstract lock(work: UnitOfWork, invoiceIds: readonly string[]): Promise<readonly Locked[]>;
  /** States change by the last of their changes; every line is told, in its order. */
  abstract save(work: UnitOfWork, changes: readonly Change[], told: readonly Told[]): Promise<void>;
  /** When each is to be taken up again. */
  abstract putOff(work: UnitOfWork, due: readonly Due[]): Promise<void>;
  /** Nothing more is to be done for these. */
  abstract release(work: UnitOfWork, invoiceIds: readonly string[]): Promise<void>;
  abstract find(work: UnitOfWork, invoiceId: string): Promise<InvoiceView | null>;
  abstract document(work: UnitOfWork, invoiceId: string): Promise<StoredDocument>;
  /** Count and money of what fits the filter, by status and currency. */
  abstract totals(work: UnitOfWork, filter: Omit<InvoiceFilter, 'status'>): Promise<readonly StatusTotal[]>;
  abstract timeline(work: UnitOfWork, invoiceId: string): Promise<readonly TimelineEntry[]>;
  abstract page(work: UnitOfWork, filter: InvoiceFilter, page: InvoicePageQuery): Promise<InvoicePage>;
}

export interface WebhookRecord {
  readonly id: string;
  readonly provider: string;
  readonly webhookId: string;
  readonly body: Uint8Array;
  readonly reference: string;
  /** The event as JSON in our own words. */
  readonly event: string;
}
export interface WaitingWebhook {
  readonly id: string;
  readonly reference: string;
  readonly event: string;
  readonly tries: number;
}

export abstract class WebhookRepository {
  /** Companies that have stored callbacks due; any unit of work may ask. */
  abstract companiesDue(work: UnitOfWork): Promise<readonly string[]>;
  /** Stores each once per provider and webhook id; answers the ids of the records that are new. */
  abstract store(work: UnitOfWork, records: readonly WebhookRecord[]): Promise<ReadonlySet<string>>;
  /** Takes what is due and not taken by another, in order of arrival. */
  abstract take(work: UnitOfWork, limit: number): Promise<readonly WaitingWebhook[]>;
  abstract done(work: UnitOfWork, ids: readonly string[]): Promise<void>;
  abstract putOff(work: UnitOfWork, due: readonly Due[]): Promise<void>;
}

/** What the replicas know together of a provider that is away. */
export abstract class OutageBoard {
  /** `probe` is given to one caller per interval. */
  abstract permit(work: UnitOfWork, provider: string, probeEveryMs: number): Promise<'all' | 'probe' | 'none'>;
  abstract open(work: UnitOfWork, provider: string, probeEveryMs: number): Promise<void>;
  abstract close(work: UnitOfWork, provider: string): Promise<void>;
}

/** Where loops tell what went wrong before they go on. */
export abstract class Trouble {
  abstract report(what: string, cause: unknown): void;
}

/** Randomness: for spreading retries, and for ids. */
export abstract class Chance {
  /** In [0, 1). */
  abstract next(): number;
  abstract uuid(): string;
}
