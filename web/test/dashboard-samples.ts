import type { Dashboard } from '../src/screens/dashboard/figures.js';
import { FULL_FLOW } from './flow-samples.js';

/** A regulated month of 12,480 services, for specs of what is shown. */
export function aDashboard(): Dashboard {
  return {
    asOf: '2026-11-24T15:32:05.000Z',
    position: '84213',
    period: '2026-10',
    market: 'regulated',
    currency: 'COP',
    conserved: true,
    population: { value: 12_492, known: true },
    kpis: {
      settled: { value: 11_623, alternate: 857 },
      inInitialValidation: { value: 148, alternate: 12 },
      averageTime: { value: 242, alternate: 5_400, p50: 240, p95: 540, waitingForApproval: 3_600 },
      totalValue: {
        local: '48123512345.67',
        usd: { value: '11734512.33', rate: '4101.02', source: 'TRM', date: '2026-10-31' },
      },
    },
    sankey: {
      nodes: [...FULL_FLOW.nodes].map((node) => ({ ...node, states: [...node.states] })),
      links: [...FULL_FLOW.links],
    },
    times: [],
    quality: { firstPassYield: { passed: 11_200, of: 11_880 }, findings: [] },
    bottleneck: null,
    forecast: null,
    history: [],
    recentResettlements: [],
    attention: [],
  };
}
