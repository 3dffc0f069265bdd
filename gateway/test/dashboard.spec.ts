import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReplyOf } from '@kantia/contracts/define';
import { listResettlements } from '@kantia/contracts/cycles/operations/list-resettlements.v1';
import { Unavailable } from '@kantia/platform/ports/errors';
import { getDashboard } from '@kantia/contracts/metrics/operations/get-dashboard.v1';
import { listDashboardServices } from '@kantia/contracts/metrics/operations/list-dashboard-services.v1';
import { FileObjectStore } from '@kantia/platform/object-store/file-object-store';
import { dashboardSchema } from '../src/routes/dashboard/dashboard-schema.js';
import { aGateway, type TestGateway } from './a-gateway.js';

const AT = new Date('2026-11-24T10:00:00.000Z');
const DASHBOARD: ReplyOf<typeof getDashboard> = {
  asOf: AT,
  position: 1_284n,
  period: '2026-10',
  market: 'regulated',
  currency: 'COP',
  conserved: true,
  population: { value: 3, known: true },
  kpis: {
    settled: { value: 2, alternate: 1 },
    inInitialValidation: { value: 1, alternate: 0 },
    averageTime: { value: 65n, alternate: 120n, p50: 60n, p95: 70n, waitingForApproval: 0n },
    totalValue: {
      local: '1204.50',
      usd: { value: '0.30', rate: '4015.5', source: 'co.exchange-rate', date: '2026-10-31' },
    },
  },
  nodes: [
    {
      id: 'validation',
      column: 3,
      total: 3,
      resident: 1,
      states: [{ code: 'validation-failed', count: 1 }],
      returns: 0,
    },
  ],
  links: [{ source: 'validation', target: 'settlement', value: 2, origin: 'initial' }],
  times: [{ node: 'inputs', services: 3, p50: 1n, p95: 2n, total: 4n }],
  quality: {
    firstPassYield: { passed: 2, of: 3 },
    findings: [{ code: 'no.such-code', severity: 'blocking', services: 1 }],
  },
  bottleneck: { node: 'validation', waiting: 1, oldestSeconds: 90n },
  forecast: null,
  history: [{ period: '2026-10', settled: 2, totalValue: '1204.50', averageTime: 65n }],
  attention: [{ cause: 'no.such-code', services: 1, money: '602.25', stage: 'validation-failed', oldest: AT }],
};
const RESETTLEMENT = {
  id: '0a1d0000-0000-4000-8000-00000000000d',
  period: '2026-09',
  market: 'regulated',
  reason: 'Lectura corregida',
  note: '',
  status: 'billed',
  services: 3,
  netAmount: '-1204.50',
  currency: 'COP',
  createdBy: 'Olga Operadora',
  createdAt: AT,
};
const URL = '/api/v1/dashboard?period=2026-10&market=regulated';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await aGateway(new FileObjectStore(mkdtempSync(join(tmpdir(), 'kantia-gateway-'))));
  gateway.bus.lay(getDashboard, DASHBOARD);
  gateway.bus.lay(listResettlements, { items: [RESETTLEMENT], nextCursor: null, total: 1, totalExact: true });
});
afterAll(() => gateway.close());

async function ask(role: 'operator' | 'sre', url = URL) {
  return gateway.call('GET', url, { headers: { authorization: `Bearer ${await gateway.tokenOf(role)}` } });
}

describe('the dashboard', () => {
  it('answers as the document says, with seconds as numbers and money as text', async () => {
    const response = await ask('operator');

    expect(response.status).toBe(200);
    const body = dashboardSchema.parse(response.json());
    expect(body).toMatchObject({
      position: '1284',
      kpis: { averageTime: { value: 65 }, totalValue: { local: '1204.50', usd: { rate: '4015.5' } } },
      sankey: { links: [{ source: 'validation', target: 'settlement', value: 2, origin: 'initial' }] },
      recentResettlements: [{ reason: 'Lectura corregida', netAmount: '-1204.50', createdAt: AT.toISOString() }],
      attention: [{ money: '602.25', oldest: AT.toISOString() }],
    });
    expect(gateway.bus.asked.find(({ subject }) => subject === getDashboard.subject)?.request).toEqual({
      period: '2026-10',
      market: 'regulated',
      cycleId: null,
      pending: false,
      allVersions: false,
    });
  });

  it('shows an SRE counts and times, and no money', async () => {
    const response = await ask('sre');

    const body = dashboardSchema.parse(response.json());
    expect(body).toMatchObject({
      kpis: { settled: { value: 2 }, totalValue: { local: null, usd: null } },
      history: [{ totalValue: null }],
      attention: [{ money: null }],
      recentResettlements: null,
    });
    expect(response.text).not.toContain('1204.50');
    expect(response.text).not.toContain('602.25');
  });

  it('stands while the list of re-settlements does not answer', async () => {
    gateway.bus.lay(listResettlements, new Unavailable('cycles'));

    const response = await ask('operator');

    expect(response.status).toBe(200);
    expect(response.json()).toMatchObject({ position: '1284', recentResettlements: null });
  });

  it.each(['?period=2026-13&market=regulated', '?period=2026-10&market=everything', '?period=2026-10'])(
    'refuses %s',
    async (query) => {
      expect((await ask('operator', `/api/v1/dashboard${query}`)).status).toBe(422);
    },
  );
});

describe('the list behind a figure', () => {
  const service = {
    cycleId: '0a1d0000-0000-4000-8000-00000000000c',
    cycleName: 'Octubre',
    supplyPointId: '0a1d0000-0000-4000-8000-00000000000d',
    supplyPointCode: 'NIC-1',
    contractCode: 'K-1',
    customerName: 'Ana',
    stage: 'settled',
    outcome: 'ok',
    findings: [{ code: 'no.such-code', severity: 'warning', params: { kwh: '77' } }],
    waitingFor: [],
    statement: { total: '1204.50', currency: 'COP', energyKwh: '3.5' },
  } as const;

  it('asks for what the address says, and hides figures from an SRE', async () => {
    gateway.bus.lay(listDashboardServices, { items: [service], nextCursor: 'next', total: 4, position: 9n });
    const url = `/api/v1/dashboard/services?period=2026-10&market=regulated&node=approval&resident=true&limit=1`;

    const [operator, sre] = [await ask('operator', url), await ask('sre', url)];

    expect(gateway.bus.asked.at(-1)?.request).toEqual({
      period: '2026-10',
      market: 'regulated',
      cycleId: null,
      node: 'approval',
      resident: true,
      state: '',
      from: '',
      to: '',
      cause: '',
      settled: '',
      pending: false,
      allVersions: false,
      limit: 1,
      cursor: null,
    });
    expect(operator.json()).toMatchObject({
      items: [{ supplyPointCode: 'NIC-1', statement: { total: '1204.50' } }],
      nextCursor: 'next',
      total: { value: 4, exact: true },
      position: '9',
    });
    expect(sre.json()).toMatchObject({ items: [{ statement: null, findings: [{ params: {} }] }] });
  });
});
