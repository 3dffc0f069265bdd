import { IconShieldCheck } from '@tabler/icons-react';
import { textOf, type Screen } from '../screen.js';

/** Who did what, when, on what content: the chain of the company, for those who look after it. */
export const audit: Screen = {
  name: 'audit',
  path: '/audit',
  navigation: { order: 10.5, icon: IconShieldCheck, key: 'h' },
  roles: ['auditor', 'admin'],
  search: ({ cycle, entry }) => ({ cycle: textOf(cycle), entry: textOf(entry) }),
  page: () => import('./page.js'),
};
