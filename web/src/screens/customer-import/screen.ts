import { textOf, type Screen } from '../screen.js';

/** The customers' sheet: load it, see how far it is, and what is wrong with it. */
export const customerImport: Screen = {
  name: 'customer-import',
  path: '/customers/import',
  roles: ['operator', 'admin'],
  search: ({ operation }) => ({ operation: textOf(operation) }),
  changes: 'everything',
  page: () => import('./page.js'),
};
