import { countInvoices } from '@kantia/contracts/billing-gateway/operations/count-invoices.v1';
import { getPortfolio } from '@kantia/contracts/customers/operations/get-portfolio.v1';
import { FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { decimalField, periodField } from '../../http/fields.js';
import { defineRoute } from '../../http/route.js';
import { toFilter } from '../invoices/invoice-filter.js';
import { invoiceStatusField } from '../invoices/invoice-view.js';

export const getManagement = defineRoute({
  method: 'GET',
  path: '/management',
  id: 'getManagement',
  tag: 'management',
  summary: 'Dashboard de gestión: clientes, puntos, contratos por vigencia y facturas por estado',
  roles: FIGURES,
  query: z.object({ period: periodField.optional().describe('solo cuentan las facturas de este periodo') }),
  status: 200,
  answer: z
    .object({
      asOf: z.iso.date(),
      customers: z.int(),
      customersWithout: z.int(),
      supplyPoints: z.array(z.object({ market: z.string(), count: z.int() })),
      contracts: z.object({
        inForce: z.int(),
        expiring30: z.int(),
        expiring60: z.int(),
        expiring90: z.int(),
        expired: z.int(),
        future: z.int(),
      }),
      tags: z.array(z.object({ tag: z.string(), count: z.int() })),
      invoices: z.array(
        z.object({ status: invoiceStatusField, currency: z.string(), count: z.int(), total: decimalField }),
      ),
    })
    .meta({ id: 'Management' }),
  async handle({ query, as }, { bus }) {
    const filter = toFilter({ q: '', period: query.period });
    const [portfolio, { statuses }] = await Promise.all([
      bus.ask(getPortfolio, {}, as),
      bus.ask(countInvoices, filter, as),
    ]);
    return { body: { ...portfolio, invoices: statuses } };
  },
});
