import { queryInvoice as queryOperation } from '@kantia/contracts/billing-gateway/operations/query-invoice.v1';
import { OPERATORS } from '@kantia/contracts/define';
import { defineRoute } from '../../http/route.js';
import { invoiceParams, invoiceSchema, toInvoiceView } from './invoice-view.js';

export const queryInvoice = defineRoute({
  method: 'POST',
  path: '/invoices/:id/query',
  id: 'queryInvoice',
  tag: 'invoices',
  summary: 'Consultar al facturador el estado de una factura',
  roles: OPERATORS,
  params: invoiceParams,
  status: 200,
  answer: invoiceSchema,
  async handle({ params, as }, { bus }) {
    return { body: toInvoiceView(await bus.ask(queryOperation, params, as)) };
  },
});
