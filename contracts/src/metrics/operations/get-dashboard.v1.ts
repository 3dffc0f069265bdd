import { defineOperation, EVERYONE } from '../../define.js';
import { array, boolean, instant, int, long, oneOf, optional, record, string, uuid } from '../../schema.js';
import { severity } from '../../vocabulary.js';

const countCard = record('CountCard', { value: int, alternate: int });
const flowNode = record('FlowNode', {
  id: string,
  column: int,
  total: int,
  resident: int,
  states: array(record('FlowState', { code: string, count: int })),
  returns: int,
});
const flowLink = record('FlowLink', {
  source: string,
  target: string,
  value: int,
  origin: oneOf('FlowOrigin', ['initial', 'resettlement']),
});

/**
 * The dashboard of a period and market, or of one of its cycles. Durations are whole seconds. `conserved` is false when the model
 * contradicts itself, which is a defect and is logged as one. Definitions of the cards: ux.md D.6 and ADR 0014. `pending`: the flow without
 * what is invoiced or excluded; `allVersions`: the flow with a service once for each cycle it stands in. The cards stay as they are.
 */
export const getDashboard = defineOperation({
  owner: 'metrics',
  operation: 'get-dashboard',
  kind: 'query',
  access: EVERYONE,
  timeoutMs: 10_000,
  request: record('GetDashboardV1', {
    period: string,
    market: string,
    cycleId: optional(uuid),
    pending: optional(boolean),
    allVersions: optional(boolean),
  }),
  reply: record('DashboardV1', {
    asOf: instant,
    position: long,
    period: string,
    market: string,
    currency: string,
    conserved: boolean,
    population: record('DashboardPopulation', { value: int, known: boolean }),
    kpis: record('DashboardCards', {
      settled: countCard,
      inInitialValidation: countCard,
      averageTime: record('TimeCard', {
        value: optional(long),
        alternate: optional(long),
        p50: optional(long),
        p95: optional(long),
        waitingForApproval: long,
      }),
      totalValue: record('ValueCard', {
        local: string,
        usd: optional(record('DollarValue', { value: string, rate: string, source: string, date: string })),
      }),
    }),
    nodes: array(flowNode),
    links: array(flowLink),
    times: array(record('NodeTimes', { node: string, services: int, p50: long, p95: long, total: long })),
    quality: record('DashboardQuality', {
      firstPassYield: record('FirstPassYield', { passed: int, of: int }),
      findings: array(record('FindingCount', { code: string, severity, services: int })),
    }),
    bottleneck: optional(record('Bottleneck', { node: string, waiting: int, oldestSeconds: long })),
    forecast: optional(record('Forecast', { from: instant, expected: instant, until: instant })),
    history: array(
      record('PeriodFigures', { period: string, settled: int, totalValue: string, averageTime: optional(long) }),
    ),
    attention: array(
      record('AttentionCause', { cause: string, services: int, money: string, stage: string, oldest: instant }),
    ),
  }),
});
