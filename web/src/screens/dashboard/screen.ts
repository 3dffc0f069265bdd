import { IconLayoutDashboard } from '@tabler/icons-react';
import { textOf, type Screen } from '../screen.js';

/** Where the period stands, at a glance: figures, flow, what waits for somebody. */
export const dashboard: Screen = {
  name: 'dashboard',
  path: '/',
  navigation: { order: 1, icon: IconLayoutDashboard, key: 't' },
  search: ({ period, market, cycle, alt, flow, versions, view, explain, times }) => ({
    period: textOf(period),
    market: textOf(market),
    cycle: textOf(cycle),
    alt: textOf(alt),
    flow: textOf(flow),
    versions: textOf(versions),
    view: textOf(view),
    explain: textOf(explain),
    times: textOf(times),
  }),
  page: () => import('./page.js'),
};
