import { textOf, type Screen } from '../screen.js';

/** The services behind a figure of the dashboard: a node, who stays in it, a ribbon, a cause. */
export const flow: Screen = {
  name: 'flow',
  path: '/flow',
  search: ({ period, market, cycle, flow, versions, node, resident, state, from, to, cause, settled }) => ({
    period: textOf(period),
    market: textOf(market),
    cycle: textOf(cycle),
    flow: textOf(flow),
    versions: textOf(versions),
    node: textOf(node),
    resident: textOf(resident),
    state: textOf(state),
    from: textOf(from),
    to: textOf(to),
    cause: textOf(cause),
    settled: textOf(settled),
  }),
  page: () => import('./page.js'),
};
