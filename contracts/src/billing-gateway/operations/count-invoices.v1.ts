import { defineOperation, FIGURES } from '../../define.js';
import { array, int, optional, record, string, uuid } from '../../schema.js';
import { invoiceStatus } from '../invoices-changed.v1.js';

/** Invoices that fit a filter, by status and currency, and all of a currency. `total` is decimal text; a status without invoices is left out. */
export const countInvoices = defineOperation({
  owner: 'billing-gateway',
  operation: 'count-invoices',
  kind: 'query',
  access: FIGURES,
  request: record('CountInvoicesV1', {
    cycleId: optional(uuid),
    period: string,
    query: string,
    supplyPointId: optional(uuid),
    customerId: optional(uuid),
  }),
  reply: record('InvoiceCountsV1', {
    statuses: array(
      record('InvoiceStatusCount', { status: invoiceStatus, currency: string, count: int, total: string }),
    ),
    all: array(record('InvoiceCurrencyCount', { currency: string, count: int, total: string })),
  }),
});
