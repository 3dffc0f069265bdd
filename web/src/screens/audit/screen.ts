import { IconShieldCheck } from '@tabler/icons-react';
import { textOf, type Screen } from '../screen.js';

/** Who did what, when, on what content: the chains of the company, for those who look after it. */
export const audit: Screen = {
  name: 'audit',
  path: '/audit',
  navigation: { order: 10.5, icon: IconShieldCheck, key: 'h' },
  roles: ['auditor', 'admin'],
  search: ({ subject, chain, entry }) => ({ subject: textOf(subject), chain: textOf(chain), entry: textOf(entry) }),
  page: () => import('./page.js'),
};
