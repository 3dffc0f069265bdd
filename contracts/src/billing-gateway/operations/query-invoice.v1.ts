import { defineOperation, OPERATORS } from '../../define.js';
import { record, uuid } from '../../schema.js';
import { invoiceView } from './list-invoices.v1.js';

/** Asks the provider for the state of one document now. */
export const queryInvoice = defineOperation({
  owner: 'billing-gateway',
  operation: 'query-invoice',
  kind: 'command',
  access: OPERATORS,
  timeoutMs: 20_000,
  request: record('QueryInvoiceV1', { id: uuid }),
  reply: invoiceView,
});
