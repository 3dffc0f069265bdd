import { textOf, type Screen } from '../screen.js';

/** The results of one cycle, service by service. */
export const cycle: Screen = {
  name: 'cycle',
  path: '/cycles/$cycleId',
  search: ({ stage, q, service, line, row }) => ({
    stage: textOf(stage),
    q: textOf(q),
    service: textOf(service),
    line: textOf(line),
    row: textOf(row),
  }),
  page: () => import('./page.js'),
};
