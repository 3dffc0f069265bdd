import { textOf, type Screen } from '../screen.js';

/** Who is settled in a cycle that is still a draft. */
export const cycleSelection: Screen = {
  name: 'cycle-selection',
  path: '/cycles/$cycleId/selection',
  roles: ['operator', 'approver', 'auditor', 'admin'],
  search: ({ metering, region, min, max, q, history }) => ({
    metering: textOf(metering),
    region: textOf(region),
    min: textOf(min),
    max: textOf(max),
    q: textOf(q),
    history: textOf(history),
  }),
  page: () => import('./page.js'),
};
