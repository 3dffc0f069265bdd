import { IconFileInvoice } from '@tabler/icons-react';
import { textOf, type Screen } from '../screen.js';

/** Invoices by status, and one of them with its history in a drawer. */
export const invoices: Screen = {
  name: 'invoices',
  path: '/invoices',
  navigation: { order: 6, icon: IconFileInvoice, key: 'f' },
  roles: ['operator', 'approver', 'auditor', 'admin'],
  search: ({ status, period, cycleId, supplyPointId, customerId, q, sort, invoice }) => ({
    status: textOf(status),
    period: textOf(period),
    cycleId: textOf(cycleId),
    supplyPointId: textOf(supplyPointId),
    customerId: textOf(customerId),
    q: textOf(q),
    sort: textOf(sort),
    invoice: textOf(invoice),
  }),
  views: [
    { name: 'all', search: {} },
    { name: 'unknown', search: { status: 'unknown' } },
    { name: 'rejected', search: { status: 'rejected' } },
    { name: 'observed', search: { status: 'observed' } },
  ],
  page: () => import('./page.js'),
};
