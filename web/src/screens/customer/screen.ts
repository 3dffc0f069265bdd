import { textOf, type Screen } from '../screen.js';

/** One customer with points, contracts and invoices. */
export const customer: Screen = {
  name: 'customer',
  path: '/customers/$customerId',
  roles: ['operator', 'approver', 'auditor', 'admin'],
  search: ({ tab, editing }) => ({ tab: textOf(tab), editing: textOf(editing) }),
  changes: ['editing'],
  page: () => import('./page.js'),
};
