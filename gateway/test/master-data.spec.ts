import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countInvoices } from '@kantia/contracts/billing-gateway/operations/count-invoices.v1';
import { addContractVersion } from '@kantia/contracts/customers/operations/add-contract-version.v1';
import { getCompanyProfile } from '@kantia/contracts/customers/operations/get-company-profile.v1';
import { listCyclesAudit } from '@kantia/contracts/cycles/operations/list-audit.v2';
import { getCustomersOperation } from '@kantia/contracts/customers/operations/get-operation.v1';
import { getPortfolio } from '@kantia/contracts/customers/operations/get-portfolio.v1';
import { getSupplyPoint } from '@kantia/contracts/customers/operations/get-supply-point.v1';
import { setCompanySettings } from '@kantia/contracts/customers/operations/set-company-settings.v1';
import type { Role } from '@kantia/contracts/define';
import { FileObjectStore } from '@kantia/platform/object-store/file-object-store';
import { aGateway, type TestGateway } from './a-gateway.js';

const ID = '0a1d0000-0000-4000-8000-00000000000f';
const OPERATOR = '0a1d0000-0000-4000-9000-000000000000';
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await aGateway(new FileObjectStore(mkdtempSync(join(tmpdir(), 'kantia-gateway-'))));
});
afterAll(() => gateway.close());

const headersOf = async (role: Role, more: Record<string, string> = {}) => ({
  authorization: `Bearer ${await gateway.tokenOf(role)}`,
  'idempotency-key': 'key-1',
  'content-type': 'application/json',
  ...more,
});
const point = {
  supplyPoint: {
    id: ID,
    code: 'P1',
    customerId: ID,
    customerName: 'Uno',
    region: 'Lima',
    market: 'regulated',
    metering: 'manual',
    meter: 'M1',
    networkOperator: 'LDS',
    latestKwh: null,
    latestMonth: null,
  },
  address: '',
  municipalityCode: '',
  version: 3,
  contracts: [
    {
      id: ID,
      code: 'K1',
      validFrom: '2026-01-01',
      validUntil: null,
      effectiveUntil: null,
      customerId: ID,
      customerName: 'Uno',
      terms: { stratum: '2' },
      recordedAt: new Date('2026-01-02T03:04:05Z'),
      recordedBy: OPERATOR,
    },
  ],
};

describe('a supply point', () => {
  it('says who recorded each version, what may be done, and its version as the ETag', async () => {
    gateway.bus.lay(getSupplyPoint, point);

    const [keeper, auditor] = [
      await gateway.call('GET', `/api/v1/supply-points/${ID}`, { headers: await headersOf('operator') }),
      await gateway.call('GET', `/api/v1/supply-points/${ID}`, { headers: await headersOf('auditor') }),
    ];

    expect(keeper.headers.get('etag')).toBe('"3"');
    expect(keeper.json()).toMatchObject({
      contracts: [{ recordedBy: 'operator', recordedAt: '2026-01-02T03:04:05.000Z' }],
      actions: [{ name: 'add-contract-version', allowed: true, reason: null }],
    });
    expect(auditor.json()).toMatchObject({
      actions: [{ name: 'add-contract-version', allowed: false, reason: 'session.forbidden' }],
    });
  });

  it('hands a new version on with the version that was read', async () => {
    gateway.bus.lay(addContractVersion, point);

    const response = await gateway.call('POST', `/api/v1/supply-points/${ID}/contracts`, {
      headers: await headersOf('operator', { 'if-match': '"3"' }),
      body: JSON.stringify({ values: { contract_code: 'K1', valid_from: '2026-05-01' } }),
    });

    expect(response.status).toBe(201);
    expect(gateway.bus.asked.at(-1)).toMatchObject({
      idempotencyKey: 'key-1',
      request: {
        supplyPointId: ID,
        ifMatch: 3,
        customerId: null,
        values: { contract_code: 'K1', valid_from: '2026-05-01' },
      },
    });
  });
});

it('joins the portfolio and the invoices of a period into the figures of management', async () => {
  const contracts = { inForce: 5, expiring30: 1, expiring60: 2, expiring90: 3, expired: 4, future: 0 };
  gateway.bus.lay(getPortfolio, {
    asOf: '2026-11-24',
    customers: 7,
    customersWithout: 2,
    supplyPoints: [{ market: 'regulated', count: 9 }],
    contracts,
    tags: [{ tag: 'Norte', count: 1 }],
  });
  gateway.bus.lay(countInvoices, { statuses: [{ status: 'accepted', currency: 'COP', count: 6, total: '10.00' }] });

  const response = await gateway.call('GET', '/api/v1/management?period=2026-10', {
    headers: await headersOf('operator'),
  });

  expect(response.json()).toMatchObject({
    customers: 7,
    contracts,
    invoices: [{ status: 'accepted', count: 6, total: '10.00' }],
  });
  expect(gateway.bus.asked.at(-1)?.request).toMatchObject({ period: '2026-10', customerId: null });
});

describe('the settings of the company', () => {
  const profile = {
    id: ID,
    name: 'Prueba',
    country: 'CO',
    taxId: '900000001',
    currency: 'COP',
    timeZone: 'America/Bogota',
    version: 1,
    settings: [
      {
        name: 'rounding',
        value: '{"payableStep":"50","tariffDecimals":2}',
        standard: '{"payableStep":"10","tariffDecimals":2}',
        history: [
          {
            validFrom: '2026-03-01',
            value: '{"payableStep":"50","tariffDecimals":2}',
            recordedAt: new Date('2026-03-02T03:04:05Z'),
            recordedBy: null,
          },
        ],
      },
    ],
  };

  it('are read as values, by everybody', async () => {
    gateway.bus.lay(getCompanyProfile, profile);

    const response = await gateway.call('GET', '/api/v1/company', { headers: await headersOf('sre') });

    expect(response.json()).toMatchObject({
      settings: [
        { name: 'rounding', value: { payableStep: '50', tariffDecimals: 2 }, history: [{ recordedBy: null }] },
      ],
      actions: [{ name: 'set-settings', allowed: false }],
    });
  });

  it('are set from a month on', async () => {
    gateway.bus.lay(setCompanySettings, profile);

    await gateway.call('PUT', '/api/v1/company/settings', {
      headers: await headersOf('admin', { 'if-match': '"1"' }),
      body: JSON.stringify({ validFrom: '2026-12', settings: { registerStraddle: 'pro-rata' } }),
    });

    expect(gateway.bus.asked.at(-1)?.request).toEqual({
      ifMatch: 1,
      validFrom: '2026-12',
      settings: { registerStraddle: '"pro-rata"' },
    });
  });
});

it('writes the errors of an import as a sheet that runs nothing', async () => {
  const error = { row: 3, column: 'cliente_nombre', code: 'formula-like', message: 'Parece "fórmula"', value: '=1+1' };
  gateway.bus.lay(getCustomersOperation, {
    id: `customers.${ID}`,
    status: 'failed',
    progress: 100,
    result: '{}',
    errors: [error],
    errorCount: 1,
    createdAt: new Date(),
  });

  const response = await gateway.call('GET', `/api/v1/operations/customers.${ID}/errors`, {
    headers: await headersOf('operator'),
  });

  expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
  expect(response.text).toBe(
    `fila;columna;codigo;mensaje;valor\r\n3;cliente_nombre;formula-like;"Parece ""fórmula""";'=1+1\r\n`,
  );
});

it('writes the audit as a sheet, page by page, with the hashes that verify it', async () => {
  const entry = {
    seq: 7n,
    at: new Date('2026-03-01T12:00:00Z'),
    userId: null,
    action: 'excluded',
    subjectId: ID,
    subjectName: 'Febrero',
    count: 3,
    reason: 'contract',
    note: '=1+1',
    content: null,
    contentHash: 'c',
    previousHash: 'p',
    hash: 'h',
  };
  gateway.bus.lay(listCyclesAudit, { items: [entry], hasMore: false, total: 1, totalExact: true });

  const response = await gateway.call(
    'GET',
    '/api/v1/audit/export?chain=cycles&action=excluded&since=2026-03-01T00:00:00Z',
    {
      headers: await headersOf('auditor'),
    },
  );

  expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
  expect(response.text.split('\r\n')[1]).toBe(
    `cycles;7;2026-03-01T12:00:00.000Z;;;excluded;${ID};Febrero;3;contract;'=1+1;;c;p;h`,
  );
  expect(gateway.bus.asked.at(-1)?.request).toMatchObject({
    action: 'excluded',
    since: new Date('2026-03-01T00:00:00Z'),
  });
});

it('tells which build answers', async () => {
  const response = await gateway.call('GET', '/api/v1/about', { headers: await headersOf('sre') });

  expect(response.json()).toEqual({
    version: '1.2.3',
    environment: 'test',
    docsUrl: '/api/docs',
    openApiUrl: '/api/openapi.json',
    tracesUrl: null,
  });
});
