import { defineOperation, FIGURES } from '../../define.js';
import { array, instant, optional, record, string, uuid } from '../../schema.js';
import { invoiceView } from './list-invoices.v1.js';

/** `document`: the JSON that goes to the provider. */
export const getInvoice = defineOperation({
  owner: 'billing-gateway',
  operation: 'get-invoice',
  kind: 'query',
  access: FIGURES,
  request: record('GetInvoiceV1', { id: uuid }),
  reply: record('InvoiceDetailV1', {
    invoice: invoiceView,
    document: string,
    timeline: array(record('InvoiceEvent', { at: instant, event: string, detail: optional(string) })),
  }),
});
