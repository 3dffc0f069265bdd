import { getInvoice as getOperation } from '@kantia/contracts/billing-gateway/operations/get-invoice.v1';
import { FIGURES } from '@kantia/contracts/define';
import { z } from 'zod';
import { instantField } from '../../http/fields.js';
import { toJson } from '../../http/json.js';
import { defineRoute } from '../../http/route.js';
import { invoiceParams, invoiceSchema, toInvoiceView } from './invoice-view.js';

const timelineEntry = z
  .object({
    at: instantField,
    event: z.string(),
    detail: z.string().nullable(),
    outcome: z.string().nullable(),
    tookMs: z.int().nullable(),
    raw: z.string().nullable(),
    webhookId: z.string().nullable(),
    signature: z.string().nullable(),
  })
  .meta({ id: 'InvoiceEvent' });

export const getInvoice = defineRoute({
  method: 'GET',
  path: '/invoices/:id',
  id: 'getInvoice',
  tag: 'invoices',
  summary: 'Una factura',
  roles: FIGURES,
  params: invoiceParams,
  status: 200,
  answer: invoiceSchema,
  async handle({ params, as }, { bus }) {
    const { invoice } = await bus.ask(getOperation, params, as);
    return { body: toInvoiceView(invoice) };
  },
});

export const getInvoiceTimeline = defineRoute({
  method: 'GET',
  path: '/invoices/:id/timeline',
  id: 'getInvoiceTimeline',
  tag: 'invoices',
  summary: 'Qué pasó con una factura',
  roles: FIGURES,
  params: invoiceParams,
  status: 200,
  answer: z.object({ documentHash: z.string(), items: z.array(timelineEntry) }),
  async handle({ params, as }, { bus }) {
    const { timeline, documentHash } = await bus.ask(getOperation, params, as);
    return { body: toJson({ documentHash, items: timeline }) };
  },
});

export const getInvoiceDocument = defineRoute({
  method: 'GET',
  path: '/invoices/:id/document',
  id: 'getInvoiceDocument',
  tag: 'invoices',
  summary: 'El documento que se entrega al facturador',
  roles: FIGURES,
  params: invoiceParams,
  query: z.object({ format: z.enum(['json']).default('json') }),
  status: 200,
  answer: z.looseObject({}),
  async handle({ params, as }, { bus }) {
    const { document } = await bus.ask(getOperation, params, as);
    return { body: JSON.parse(document) as unknown };
  },
});
