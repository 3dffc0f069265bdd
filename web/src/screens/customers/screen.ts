import { IconUsers } from '@tabler/icons-react';
import { textOf, type Screen } from '../screen.js';

/** Customers, by whether they have a contract in force, and by tag. */
export const customers: Screen = {
  name: 'customers',
  path: '/customers',
  navigation: { order: 7, icon: IconUsers, key: 'l' },
  roles: ['operator', 'approver', 'auditor', 'admin'],
  search: ({ q, status, tag }) => ({ q: textOf(q), status: textOf(status), tag: textOf(tag) }),
  page: () => import('./page.js'),
};
