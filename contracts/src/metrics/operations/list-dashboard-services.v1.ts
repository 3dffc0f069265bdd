import { defineOperation, EVERYONE } from '../../define.js';
import { array, boolean, int, long, optional, record, string, uuid } from '../../schema.js';
import { finding } from '../../vocabulary.js';

/** A service that is in no cycle has no `cycleId` and the stage `no-cycle`. Figures are decimal text. */
const dashboardService = record('DashboardServiceV1', {
  cycleId: optional(uuid),
  cycleName: string,
  supplyPointId: uuid,
  supplyPointCode: string,
  contractCode: string,
  customerName: string,
  stage: string,
  outcome: string,
  findings: array(finding),
  waitingFor: array(string),
  statement: optional(record('DashboardStatement', { total: string, currency: string, energyKwh: string })),
});

/**
 * The services behind a figure of the dashboard. Empty text does not filter. `node`: that came to it; with `resident`: that stand there.
 * `state`: a resident's state. `from` and `to`: that crossed this link. `cause`: as in `attention`. `settled`: `yes` or `no`. `total`
 * equals the figure at the same `position`. `pending` and `allVersions`: of the flow that was asked for so (get-dashboard).
 */
export const listDashboardServices = defineOperation({
  owner: 'metrics',
  operation: 'list-dashboard-services',
  kind: 'query',
  access: EVERYONE,
  timeoutMs: 10_000,
  request: record('ListDashboardServicesV1', {
    period: string,
    market: string,
    cycleId: optional(uuid),
    node: string,
    resident: boolean,
    state: string,
    from: string,
    to: string,
    cause: string,
    settled: string,
    pending: optional(boolean),
    allVersions: optional(boolean),
    limit: int,
    cursor: optional(string),
  }),
  reply: record('DashboardServicePageV1', {
    items: array(dashboardService),
    nextCursor: optional(string),
    total: int,
    position: long,
  }),
});
