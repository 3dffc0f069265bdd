import { countInvoices as countOperation } from '@kantia/contracts/billing-gateway/operations/count-invoices.v1';
import { FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { decimalField } from '../../http/fields.js';
import { defineRoute } from '../../http/route.js';
import { invoiceFilter, toFilter } from './invoice-filter.js';
import { invoiceStatusField } from './invoice-view.js';

const total = { currency: z.string(), count: z.int(), total: decimalField };
const statusCount = z.object({ status: invoiceStatusField, ...total }).meta({ id: 'InvoiceStatusCount' });

/** The tabs of the list of invoices: how many of each status fit the filter, and their money. */
export const countInvoices = defineRoute({
  method: 'GET',
  path: '/invoices/counts',
  id: 'countInvoices',
  tag: 'invoices',
  summary: 'Cuántas facturas hay de cada estado y cuánto suman',
  roles: FIGURES,
  query: z.object(invoiceFilter),
  status: 200,
  answer: z.object({ items: z.array(statusCount), all: z.array(z.object(total)) }),
  async handle({ query, as }, { bus }) {
    const { statuses, all } = await bus.ask(countOperation, toFilter(query), as);
    return { body: { items: statuses, all } };
  },
});
