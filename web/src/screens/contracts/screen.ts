import { IconFileText } from '@tabler/icons-react';
import { textOf, type Screen } from '../screen.js';

/** Supply contracts by validity. */
export const contracts: Screen = {
  name: 'contracts',
  path: '/contracts',
  navigation: { order: 8, icon: IconFileText, key: 'k' },
  roles: ['operator', 'approver', 'auditor', 'admin'],
  search: ({ state, within, market, customerId, q }) => ({
    state: textOf(state),
    within: textOf(within) ?? (typeof within === 'number' ? within : undefined),
    market: textOf(market),
    customerId: textOf(customerId),
    q: textOf(q),
  }),
  page: () => import('./page.js'),
};
