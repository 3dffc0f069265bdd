import { IconPlug } from '@tabler/icons-react';
import { textOf, type Screen } from '../screen.js';

/** Every supply point of the company. */
export const supplyPoints: Screen = {
  name: 'supply-points',
  path: '/supply-points',
  navigation: { order: 9, icon: IconPlug, key: 'p' },
  roles: ['operator', 'approver', 'auditor', 'admin'],
  search: ({ market, metering, region, q, sort }) => ({
    market: textOf(market),
    metering: textOf(metering),
    region: textOf(region),
    q: textOf(q),
    sort: textOf(sort),
  }),
  page: () => import('./page.js'),
};
