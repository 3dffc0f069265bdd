import type { ProviderAnswer } from '../domain/provider-answer.js';

/** What was heard, and the evidence: status line and body as they came, cut at 8,000 characters; null when nothing came. */
export interface ProviderReply {
  readonly answer: ProviderAnswer;
  readonly raw: string | null;
}

export interface Submission {
  readonly companyId: string;
  /** The invoice's id. The same reference never makes a second document. */
  readonly reference: string;
  /** The stored text of `documentOf`. */
  readonly document: string;
}

/** A callback as it came. Header names in lower case. */
export interface RawWebhook {
  readonly companyId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface WebhookEvent {
  /** The sender's id of this callback: the same id is the same event. */
  readonly webhookId: string;
  readonly reference: string;
  readonly answer: ProviderAnswer;
}

/**
 * One billing provider (facturador). `submit` and `query` never throw: what went wrong on the way is an answer too, `unknown` when the
 * document may have arrived and `unreachable` only when it surely did not. A provider retries nothing by itself.
 */
export interface BillingProvider {
  readonly code: string;
  submit(submission: Submission): Promise<ProviderReply>;
  query(companyId: string, reference: string): Promise<ProviderReply>;
  /** The event, when the raw body is signed with the company's secret; otherwise null, whatever the reason. */
  verifyWebhook(raw: RawWebhook): WebhookEvent | null;
  close(): Promise<void>;
}

/** The providers of this process by code. */
export abstract class Providers {
  abstract of(code: string): BillingProvider | null;
}
