import { textOf, type Screen } from '../screen.js';

/** The results of one cycle, service by service. */
export const cycle: Screen = {
  name: 'cycle',
  path: '/cycles/$cycleId',
  search: ({ stage, outcome, finding, band, q, sort, service, peek, line, row, history }) => ({
    stage: textOf(stage),
    outcome: textOf(outcome),
    finding: textOf(finding),
    band: textOf(band),
    q: textOf(q),
    sort: textOf(sort),
    service: textOf(service),
    peek: textOf(peek),
    line: textOf(line),
    row: textOf(row),
    history: textOf(history),
  }),
  page: () => import('./page.js'),
};
