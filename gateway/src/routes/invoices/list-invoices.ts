import { listInvoices as listOperation } from '@kantia/contracts/billing-gateway/operations/list-invoices.v1';
import { FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { filterText, page, pageQuery, periodField } from '../../http/fields.js';
import { toPage } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { invoiceSchema, invoiceStatusField, toInvoiceView } from './invoice-view.js';

export const listInvoices = defineRoute({
  method: 'GET',
  path: '/invoices',
  id: 'listInvoices',
  tag: 'invoices',
  summary: 'Facturas',
  roles: FIGURES,
  query: pageQuery.extend({
    cycleId: z.uuid().optional(),
    supplyPointId: z.uuid().optional(),
    period: periodField.optional(),
    status: invoiceStatusField.optional(),
    q: filterText,
  }),
  status: 200,
  answer: page(invoiceSchema),
  async handle({ query: { limit, cursor, cycleId, supplyPointId, period, status, q }, as }, { bus }) {
    const filter = {
      cycleId: cycleId ?? null,
      supplyPointId: supplyPointId ?? null,
      period: period ?? '',
      status: status ?? '',
      query: q,
    };
    return {
      body: toPage(await bus.ask(listOperation, { limit, cursor: cursor ?? null, ...filter }, as), toInvoiceView),
    };
  },
});
