import { IconUserCog } from '@tabler/icons-react';
import { textOf, type Screen } from '../screen.js';

/** «Cómo agregar un usuario»: who works here, and in which roles. */
export const users: Screen = {
  name: 'users',
  path: '/users',
  navigation: { order: 10, icon: IconUserCog, key: 'u' },
  roles: ['admin'],
  search: ({ user }) => ({ user: textOf(user) }),
  changes: ['user'],
  page: () => import('./page.js'),
};
