import { IconSettings } from '@tabler/icons-react';
import { textOf, type Screen } from '../screen.js';

/** The company and its dated settings. */
export const settings: Screen = {
  name: 'settings',
  path: '/settings',
  navigation: { order: 11, icon: IconSettings, key: 's' },
  search: ({ setting }) => ({ setting: textOf(setting) }),
  changes: ['setting'],
  page: () => import('./page.js'),
};
