import { listInvoices as listOperation } from '@kantia/contracts/billing-gateway/operations/list-invoices.v1';
import { FIGURES } from '@kantia/contracts/define';
import { page, pageQuery } from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { toFilter } from '../invoices/invoice-filter.js';
import { invoiceSchema, toInvoiceView } from '../invoices/invoice-view.js';
import { supplyPointParams } from './supply-point-detail.js';

export const listPointInvoices = defineRoute({
  method: 'GET',
  path: '/supply-points/:id/invoices',
  id: 'listPointInvoices',
  tag: 'supply-points',
  summary: 'Las facturas de un punto de suministro',
  roles: FIGURES,
  params: supplyPointParams,
  query: pageQuery,
  status: 200,
  answer: page(invoiceSchema),
  async handle({ params, query: { limit, cursor }, as }, { bus }) {
    const filter = { status: '', sort: null, ...toFilter({ supplyPointId: params.id, q: '' }) };
    return {
      body: toPage(await bus.ask(listOperation, { limit, cursor: cursor ?? null, ...filter }, as), toInvoiceView),
    };
  },
});
