import { defineEvent } from '../define.js';
import { array, int, oneOf, optional, record, string, uuid, type TypeOf } from '../schema.js';

export const invoiceStatus = oneOf('InvoiceStatus', [
  'unknown',
  'ready',
  'sending',
  'accepted',
  'observed',
  'rejected',
  'voided',
]);
export type InvoiceStatus = TypeOf<typeof invoiceStatus>;

/** Invoices of one cycle whose status changed. `observed` is accepted with remarks. */
export const invoicesChanged = defineEvent({
  owner: 'billing-gateway',
  name: 'invoices.changed.v1',
  summary: 'Invoices of a cycle changed their status',
  schema: record('InvoicesChangedV1', {
    cycleId: uuid,
    changes: array(
      record('InvoiceChange', {
        invoiceId: uuid,
        ordinal: int,
        number: string,
        status: invoiceStatus,
        reason: optional(string),
      }),
    ),
  }),
});
