import { IconArrowBackUpDouble } from '@tabler/icons-react';
import { textOf, type Screen } from '../screen.js';

export const resettlements: Screen = {
  name: 'resettlements',
  path: '/resettlements',
  navigation: { order: 3, icon: IconArrowBackUpDouble, key: 'r' },
  roles: ['operator', 'approver', 'auditor', 'admin'],
  search: ({ period, status }) => ({ period: textOf(period), status: textOf(status) }),
  page: () => import('./page.js'),
};
