import { defineOperation, FIGURES } from '../../define.js';
import { array, instant, int, optional, record, string, uuid } from '../../schema.js';
import { invoiceView } from './list-invoices.v1.js';

/**
 * `document`: the JSON that goes to the provider, with the SHA-256 of its bytes. A line of the timeline is an act of ours or an answer of the
 * provider: then `outcome`, and as evidence what came, as it came. `signature` is `valid` for a callback; a wrong one is never stored.
 */
export const getInvoice = defineOperation({
  owner: 'billing-gateway',
  operation: 'get-invoice',
  kind: 'query',
  access: FIGURES,
  request: record('GetInvoiceV1', { id: uuid }),
  reply: record('InvoiceDetailV1', {
    invoice: invoiceView,
    document: string,
    documentHash: string,
    timeline: array(
      record('InvoiceEvent', {
        at: instant,
        event: string,
        detail: optional(string),
        outcome: optional(string),
        tookMs: optional(int),
        raw: optional(string),
        webhookId: optional(string),
        signature: optional(string),
      }),
    ),
  }),
});
