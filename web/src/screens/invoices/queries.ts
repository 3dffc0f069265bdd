import { api } from '../../api/client.js';
import type { components, paths } from '../../api/schema.js';
import { BY_CURSOR, usePages } from '../../design/pages.js';
import { STATUSES } from '../../status/status.js';

export type Invoice = components['schemas']['Invoice'];
export type InvoiceEvent = components['schemas']['InvoiceEvent'];
export type InvoiceStatus = Invoice['status'];
type Filter = NonNullable<paths['/api/v1/invoices/counts']['get']['parameters']['query']>;

export const INVOICE_STATUSES = Object.keys(STATUSES.invoice) as InvoiceStatus[];
const FILTERS = ['period', 'cycleId', 'supplyPointId', 'customerId', 'q'] as const;

/** What the address says of the list; what it does not name is not filtered. */
export function filterOf(search: Readonly<Record<string, unknown>>): { filter: Filter; status: InvoiceStatus | null } {
  const filter = Object.fromEntries(
    FILTERS.flatMap((name) => (typeof search[name] === 'string' ? [[name, search[name]]] : [])),
  );
  return { filter, status: INVOICE_STATUSES.find((code) => code === search['status']) ?? null };
}

export const INVOICE_SORTS = ['total', '-total', 'customer', '-customer', 'updated', '-updated'] as const;
export interface InvoiceOrder {
  readonly sort?: (typeof INVOICE_SORTS)[number];
}

export function useInvoices(filter: Filter, status: InvoiceStatus | null, order: InvoiceOrder) {
  const query = api.useInfiniteQuery(
    'get',
    '/api/v1/invoices',
    { params: { query: { limit: 200, ...filter, ...(status ? { status } : {}), ...order } } },
    {
      ...BY_CURSOR,
      placeholderData: (before) => before,
    },
  );
  return { query, pages: usePages<Invoice>(query) };
}

export function useCounts(filter: Filter) {
  return api.useQuery(
    'get',
    '/api/v1/invoices/counts',
    { params: { query: filter } },
    { placeholderData: (before) => before },
  );
}
