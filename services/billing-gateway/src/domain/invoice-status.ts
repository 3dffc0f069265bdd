export type InvoiceStatus = 'ready' | 'sending' | 'unknown' | 'accepted' | 'observed' | 'rejected' | 'voided';

/**
 * The one table of transitions. `sending` means that the provider has, or may have, the document and has not decided;
 * `unknown` that it must be asked. `ready` follows `sending` or `unknown` only when the provider surely lacks the document.
 * What has a final answer never goes back: a late or doubled callback changes nothing.
 */
const NEXT: Readonly<Record<InvoiceStatus, readonly InvoiceStatus[]>> = {
  ready: ['sending', 'accepted', 'observed', 'rejected'],
  sending: ['ready', 'unknown', 'accepted', 'observed', 'rejected'],
  unknown: ['ready', 'sending', 'accepted', 'observed', 'rejected'],
  accepted: ['voided'],
  observed: ['voided'],
  rejected: [],
  voided: [],
};

const FINAL: ReadonlySet<InvoiceStatus> = new Set(['accepted', 'observed', 'rejected', 'voided']);

/** Whether the move changes anything: an unlawful or repeated one is ignored, never an error. */
export function canMove(from: InvoiceStatus, to: InvoiceStatus): boolean {
  return NEXT[from].includes(to);
}

/** The provider has given its answer; nothing more is expected from it. */
export function isFinal(status: InvoiceStatus): boolean {
  return FINAL.has(status);
}
