import { unreachable } from '@kantia/kernel/assert';
import type { InvoiceStatus } from './invoice-status.js';

/**
 * What a provider is known to have said about one document. `unknown`: the request may have arrived (time-out, 5xx, reset), so
 * only a query can tell. `unreachable`: it surely did not arrive, or the provider did not take it. `not-found`: the provider
 * answers that it has no document of this reference.
 */
export type ProviderAnswer =
  | { readonly outcome: 'accepted'; readonly officialId: string }
  | { readonly outcome: 'accepted-with-remarks'; readonly officialId: string; readonly remarks: readonly string[] }
  | { readonly outcome: 'rejected'; readonly reasons: readonly string[] }
  | { readonly outcome: 'pending'; readonly officialId: string | null }
  | { readonly outcome: 'unknown'; readonly cause: string }
  | { readonly outcome: 'unreachable'; readonly cause: string }
  | { readonly outcome: 'not-found' };

export interface Verdict {
  readonly status: InvoiceStatus;
  readonly reason: string | null;
  readonly officialId: string | null;
}

/** How an answer changes an invoice; null when it changes nothing (a query that did not get through). */
export function verdictOf(answer: ProviderAnswer, asked: 'submit' | 'query'): Verdict | null {
  switch (answer.outcome) {
    case 'accepted':
      return { status: 'accepted', reason: null, officialId: answer.officialId };
    case 'accepted-with-remarks':
      return { status: 'observed', reason: answer.remarks.join('; '), officialId: answer.officialId };
    case 'rejected':
      return { status: 'rejected', reason: answer.reasons.join('; '), officialId: null };
    case 'pending':
      return { status: 'sending', reason: null, officialId: answer.officialId };
    case 'not-found':
      return { status: 'ready', reason: null, officialId: null };
    case 'unknown':
      return { status: 'unknown', reason: answer.cause, officialId: null };
    case 'unreachable':
      return asked === 'submit' ? { status: 'ready', reason: answer.cause, officialId: null } : null;
    default:
      return unreachable(answer);
  }
}

/** Not sent at all, because the provider is away. */
export const AWAY: ProviderAnswer = { outcome: 'unreachable', cause: 'provider-away' };

/** The outcome as an operator counts it: what was not even sent says nothing of its invoice. */
export function kindOf(answer: ProviderAnswer): ProviderAnswer['outcome'] | 'provider-away' {
  return answer === AWAY ? 'provider-away' : answer.outcome;
}

/** Whether the invoice itself needs no look: it is accepted, on its way, or was not sent. */
export function isGood(answer: ProviderAnswer): boolean {
  return answer === AWAY || ['accepted', 'accepted-with-remarks', 'pending'].includes(answer.outcome);
}

/** What went wrong, without the provider's prose, which may name persons: the code that its first reason begins with. */
export function codeOf(answer: ProviderAnswer): string {
  if ('cause' in answer) return answer.cause;
  return 'reasons' in answer ? (/^[\w.-]{1,40}/.exec(answer.reasons[0] ?? '')?.[0] ?? '') : '';
}

/** Whether the answer says that the provider itself is in trouble. */
export function isTrouble(answer: ProviderAnswer): boolean {
  return answer.outcome === 'unknown' || answer.outcome === 'unreachable';
}
