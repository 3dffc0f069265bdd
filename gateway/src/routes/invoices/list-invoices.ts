import { listInvoices as listOperation } from '@kantia/contracts/billing-gateway/operations/list-invoices.v1';
import { FIGURES } from '@kantia/contracts/define';
import { page, pageQuery, sortField } from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { invoiceFilter, toFilter } from './invoice-filter.js';
import { invoiceSchema, invoiceStatusField, toInvoiceView } from './invoice-view.js';

export const listInvoices = defineRoute({
  method: 'GET',
  path: '/invoices',
  id: 'listInvoices',
  tag: 'invoices',
  summary: 'Facturas',
  roles: FIGURES,
  query: pageQuery.extend({
    ...invoiceFilter,
    status: invoiceStatusField.optional(),
    sort: sortField(['total', 'customer', 'updated']),
  }),
  status: 200,
  answer: page(invoiceSchema),
  async handle({ query: { limit, cursor, status, sort = null, ...filter }, as }, { bus }) {
    const request = { limit, cursor: cursor ?? null, status: status ?? '', sort, ...toFilter(filter) };
    return { body: toPage(await bus.ask(listOperation, request, as), toInvoiceView) };
  },
});
