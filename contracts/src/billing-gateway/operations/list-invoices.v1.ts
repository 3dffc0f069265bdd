import { defineOperation, FIGURES } from '../../define.js';
import { pageOf, pageRequest } from '../../page.js';
import { array, instant, int, optional, record, string, uuid, type TypeOf } from '../../schema.js';
import { action } from '../../vocabulary.js';
import { invoiceStatus } from '../invoices-changed.v1.js';

/** `total` is decimal text. `provider.officialId` is the CUFE or CUDE once known. */
export const invoiceView = record('InvoiceV1', {
  id: uuid,
  number: string,
  documentType: string,
  cycleId: uuid,
  supplyPointId: uuid,
  supplyPointCode: string,
  customer: record('InvoiceCustomer', { id: uuid, code: string, name: string, idType: string, idNumber: string }),
  period: string,
  currency: string,
  total: string,
  energyKwh: string,
  statementId: uuid,
  status: invoiceStatus,
  reason: optional(string),
  provider: record('InvoiceProvider', { name: string, reference: string, officialId: optional(string) }),
  attempts: int,
  actions: array(action),
  createdAt: instant,
  updatedAt: instant,
});
export type InvoiceView = TypeOf<typeof invoiceView>;

export const listInvoices = defineOperation({
  owner: 'billing-gateway',
  operation: 'list-invoices',
  kind: 'query',
  access: FIGURES,
  request: record('ListInvoicesV1', {
    ...pageRequest,
    cycleId: optional(uuid),
    period: string,
    status: string,
    query: string,
    supplyPointId: optional(uuid),
    customerId: optional(uuid),
    /** `total`, `customer` or `updated`, with `-` from the greatest on; else the newest first. */
    sort: optional(string),
  }),
  reply: pageOf('InvoicePageV1', invoiceView),
});
