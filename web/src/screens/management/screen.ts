import { IconReportAnalytics } from '@tabler/icons-react';
import { textOf, type Screen } from '../screen.js';

/** «Dashboard de gestión»: how large the portfolio is, and where its invoices stand. */
export const management: Screen = {
  name: 'management',
  path: '/management',
  navigation: { order: 6.5, icon: IconReportAnalytics, key: 'm' },
  roles: ['operator', 'approver', 'auditor', 'admin'],
  search: ({ period, within }) => ({ period: textOf(period), within: textOf(within) }),
  page: () => import('./page.js'),
};
