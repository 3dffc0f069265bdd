import { IconInfoCircle } from '@tabler/icons-react';
import type { Screen } from '../screen.js';

/** «Acerca de»: which build answers, and where to read on. */
export const about: Screen = {
  name: 'about',
  path: '/about',
  navigation: { order: 12, icon: IconInfoCircle, key: 'a' },
  page: () => import('./page.js'),
};
