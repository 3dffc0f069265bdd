import { IconFileUpload } from '@tabler/icons-react';
import { textOf, type Screen } from '../screen.js';

/** What is loaded, of every cycle and month. */
export const inputs: Screen = {
  name: 'inputs',
  path: '/inputs',
  navigation: { order: 4, icon: IconFileUpload, key: 'i' },
  roles: ['operator', 'approver', 'auditor', 'admin'],
  search: ({ kind, period, status, input }) => ({
    kind: textOf(kind),
    period: textOf(period),
    status: textOf(status),
    input: textOf(input),
  }),
  page: () => import('./page.js'),
};
