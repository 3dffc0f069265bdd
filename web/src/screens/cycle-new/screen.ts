import { textOf, type Screen } from '../screen.js';

/** The wizard: what is to be settled, and how. Its fields live in the address until the cycle is created as a draft on the server. */
export const cycleNew: Screen = {
  name: 'cycle-new',
  path: '/cycles/new',
  roles: ['operator'],
  search: ({ name, market, period, mode, dryRun }) => ({
    name: textOf(name),
    market: textOf(market),
    period: textOf(period),
    mode: textOf(mode),
    dryRun: textOf(dryRun),
  }),
  changes: 'everything',
  page: () => import('./page.js'),
};
