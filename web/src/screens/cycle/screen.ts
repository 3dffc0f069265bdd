import { textOf, type Screen } from '../screen.js';

/** The results of one cycle, service by service. */
export const cycle: Screen = {
  name: 'cycle',
  path: '/cycles/$cycleId',
  search: ({ stage, q, service }) => ({ stage: textOf(stage), q: textOf(q), service: textOf(service) }),
  page: () => import('./page.js'),
};
