import { IconRefreshDot } from '@tabler/icons-react';
import { textOf, type Screen } from '../screen.js';

export const cycles: Screen = {
  name: 'cycles',
  path: '/cycles',
  navigation: { order: 2, icon: IconRefreshDot, key: 'c' },
  search: ({ period, status }) => ({ period: textOf(period), status: textOf(status) }),
  views: [
    { name: 'all', search: {} },
    { name: 'running', search: { status: 'running' } },
    { name: 'exceptions', search: { status: 'with-exceptions' } },
  ],
  page: () => import('./page.js'),
};
