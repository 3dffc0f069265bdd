import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { receiveWebhooks } from '@kantia/contracts/billing-gateway/operations/receive-webhooks.v1';
import { getCompany } from '@kantia/contracts/customers/operations/get-company.v1';
import { getCycle } from '@kantia/contracts/cycles/operations/get-cycle.v1';
import { listCycleServices } from '@kantia/contracts/cycles/operations/list-services.v1';
import { createCycle } from '@kantia/contracts/cycles/operations/create-cycle.v1';
import { EVERYONE, type RequestOf, type Role } from '@kantia/contracts/define';
import { registerUpload } from '@kantia/contracts/inputs/operations/register-upload.v1';
import { FileObjectStore } from '@kantia/platform/object-store/file-object-store';
import { Refusal, Unavailable } from '@kantia/platform/ports/errors';
import { readSheet } from 'read-excel-file/node';
import { routes } from '../src/routes/catalogue.js';
import { aGateway, COMPANY, OTHER_COMPANY, PASSWORD, type TestGateway } from './a-gateway.js';

let gateway: TestGateway;
const tokens = new Map<Role, string>();
const JSON_TYPE = { 'content-type': 'application/json' };
const ANY_ID = '0a1d0000-0000-4000-8000-00000000000f';

beforeAll(async () => {
  gateway = await aGateway(new FileObjectStore(mkdtempSync(join(tmpdir(), 'kantia-gateway-'))));
  for (const role of EVERYONE) tokens.set(role, await gateway.tokenOf(role));
  gateway.bus.lay(getCompany, {
    id: COMPANY,
    name: 'Energía de Prueba',
    country: 'CO',
    currency: 'COP',
    timeZone: 'America/Bogota',
  });
});
afterAll(() => gateway.close());

const urlOf = (path: string) =>
  `/api/v1${path.replace(/:(\w+)/g, (_, name: string) => (name === 'row' ? '2' : name === 'code' ? 'co.cpi' : name === 'provider' ? 'simulator' : ANY_ID))}`;
const as = (role: Role, more: Record<string, string> = {}) => ({
  authorization: `Bearer ${tokens.get(role)}`,
  'idempotency-key': 'key-1',
  ...more,
});

describe('who may call what', () => {
  const guarded = routes.filter(({ roles }) => roles !== 'anyone');

  it.each(guarded.map(({ id, method, path }) => [id, method, path] as const))(
    '%s asks for a session',
    async (_id, method, path) => {
      const response = await gateway.call(method, urlOf(path), { headers: { 'idempotency-key': 'k' } });

      expect([401, 422]).toContain(response.status);
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    },
  );

  it.each(
    guarded.flatMap(({ id, method, path, roles }) =>
      EVERYONE.filter((role) => !roles.includes(role)).map((role) => [id, role, method, path] as const),
    ),
  )('%s refuses a person who is only %s', async (_id, role, method, path) => {
    const asked = gateway.bus.asked.length;

    const response = await gateway.call(method, urlOf(path), { headers: as(role) });

    expect([403, 422]).toContain(response.status);
    expect(gateway.bus.asked).toHaveLength(asked);
  });

  it('declares the policy of every route in the document, with unique operation ids', () => {
    const ids = routes.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
    expect(routes.filter(({ roles }) => roles === 'anyone').map(({ id }) => id)).toEqual([
      'openSession',
      'receiveWebhook',
    ]);
  });
});

describe('sessions', () => {
  const signIn = (password: string, email = 'operator@test.example') =>
    gateway.call('POST', '/api/v1/session', { headers: JSON_TYPE, body: JSON.stringify({ email, password }) });

  it('answers token, person and company, and sets a cookie that scripts cannot read', async () => {
    const response = await signIn(PASSWORD);

    expect(response.status).toBe(200);
    expect(response.json()).toMatchObject({
      user: { email: 'operator@test.example', roles: ['operator'], company: { id: COMPANY, currency: 'COP' } },
    });
    expect(response.headers.get('set-cookie')).toMatch(/kantia_session=.+HttpOnly; SameSite=Strict/);
  });

  it('tells a wrong password and an unknown user apart for nobody', async () => {
    const [wrong, unknown] = [await signIn('wrong'), await signIn(PASSWORD, 'nobody@test.example')];

    expect(wrong.status).toBe(401);
    expect(wrong.json<{ code: string }>().code).toBe(unknown.json<{ code: string }>().code);
  });

  it('ends', async () => {
    const { token } = (await signIn(PASSWORD)).json<{ token: string }>();
    const headers = { authorization: `Bearer ${token}` };

    const closed = await gateway.call('DELETE', '/api/v1/session', { headers });

    expect(closed.status).toBe(204);
    expect((await gateway.call('GET', '/api/v1/session', { headers })).status).toBe(401);
  });
});

describe('a person of several companies', () => {
  const change = (token: string, companyId: string) =>
    gateway.call('POST', '/api/v1/session/company', {
      headers: { ...JSON_TYPE, authorization: `Bearer ${token}` },
      body: JSON.stringify({ companyId }),
    });
  const status = async (token: string, path: string) =>
    (await gateway.call('GET', path, { headers: { authorization: `Bearer ${token}` } })).status;

  it('changes to another one, where her roles are those of there, and leaves no session behind', async () => {
    const before = await gateway.tokenOf('auditor');

    const changed = await change(before, OTHER_COMPANY);
    const { token, user } = changed.json<{ token: string; user: { roles: string[]; companies: unknown[] } }>();

    expect([changed.status, user.roles, user.companies.length]).toEqual([200, ['operator'], 2]);
    expect(changed.headers.get('set-cookie')).toContain(token);
    expect(gateway.bus.asked.at(-1)?.actor.companyId).toBe(COMPANY);
    expect([await status(before, '/api/v1/session'), await status(token, '/api/v1/audit')]).toEqual([401, 403]);
    gateway.bus.lay(getCycle, new Refusal('cycles.not-found', 'not-found', 'No existe ese ciclo.'));
    await status(token, `/api/v1/cycles/${ANY_ID}`);
    expect(gateway.bus.asked.at(-1)?.actor).toMatchObject({ companyId: OTHER_COMPANY, roles: ['operator'] });
  });

  it('cannot change to one that she does not work for, and stays where she is', async () => {
    const token = await gateway.tokenOf('operator');

    const refused = await change(token, OTHER_COMPANY);

    expect([refused.status, refused.json<{ code: string }>().code]).toEqual([403, 'session.other-company']);
    expect(await status(token, '/api/v1/session')).toBe(200);
  });
});

describe('preferences', () => {
  const view = {
    id: '0a1d0000-0000-4000-8000-0000000000bb',
    screen: 'invoices',
    name: 'Mías',
    search: 'status=unknown',
  };

  it('are kept for the person who saved them, and for nobody else', async () => {
    const [hers, his] = [await gateway.tokenOf('operator'), await gateway.tokenOf('auditor')];
    const as = (token: string) => ({
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
    const document = { choices: { theme: 'dark', 'kpi.settled': 'alternate' }, views: [view] };

    const put = await gateway.call('PUT', '/api/v1/users/me/preferences', {
      ...as(hers),
      body: JSON.stringify(document),
    });
    const got = await gateway.call('GET', '/api/v1/users/me/preferences', as(hers));
    const other = await gateway.call('GET', '/api/v1/users/me/preferences', as(his));

    expect([put.status, got.json(), other.json()]).toEqual([200, document, { choices: {}, views: [] }]);
  });

  it('are refused when they are no small settings', async () => {
    const token = await gateway.tokenOf('operator');
    const body = JSON.stringify({ choices: { theme: 'x'.repeat(1_001) }, views: [] });

    const answer = await gateway.call('PUT', '/api/v1/users/me/preferences', {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body,
    });

    expect(answer.status).toBe(422);
  });
});

describe('answers', () => {
  const get = () => gateway.call('GET', `/api/v1/cycles/${ANY_ID}`, { headers: as('operator') });

  it.each([
    [new Refusal('cycles.not-found', 'not-found', 'No existe'), 404, 'cycles.not-found', false],
    [new Refusal('cycles.changed', 'stale', 'Cambió'), 412, 'cycles.changed', false],
    [new Unavailable('cycles'), 503, 'unavailable', true],
    [new Error('select secret from table'), 500, 'internal', false],
  ])('tells %p as a problem', async (error, status, code, retryable) => {
    gateway.bus.lay(getCycle, error);

    const response = await get();

    expect(response.status).toBe(status);
    expect(response.json()).toMatchObject({ status, code, retryable });
    expect(response.text).not.toContain('secret');
  });

  it('names what is wrong in a body', async () => {
    const response = await gateway.call('POST', '/api/v1/cycles', {
      headers: as('operator', JSON_TYPE),
      body: JSON.stringify({ name: '', market: 'regulated', period: '2026-13', mode: 'automatic' }),
    });

    expect(response.status).toBe(422);
    expect(response.json<{ errors: { pointer: string }[] }>().errors.map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/name', '/period']),
    );
  });

  it('asks for an Idempotency-Key on commands and hands it on', async () => {
    const payload = { name: 'Norte', market: 'regulated', period: '2026-10', mode: 'automatic' } as const;
    const without = await gateway.call('POST', '/api/v1/cycles', {
      headers: { ...JSON_TYPE, authorization: as('operator').authorization },
      body: JSON.stringify(payload),
    });
    gateway.bus.lay(createCycle, new Unavailable('cycles'));
    await gateway.call('POST', '/api/v1/cycles', {
      headers: as('operator', { ...JSON_TYPE, 'idempotency-key': 'abc' }),
      body: JSON.stringify(payload),
    });

    expect(without.status).toBe(422);
    expect(gateway.bus.asked.at(-1)).toMatchObject({
      idempotencyKey: 'abc',
      request: payload,
      actor: { companyId: COMPANY, roles: ['operator'] },
    });
  });
});

describe('uploads', () => {
  const form = (file: string) =>
    [
      '--x',
      'content-disposition: form-data; name="file"; filename="../lecturas.csv"',
      'content-type: text/csv',
      '',
      file,
      '--x',
      'content-disposition: form-data; name="kind"',
      '',
      'co.cpi',
      '--x',
      'content-disposition: form-data; name="period"',
      '',
      '2026-10',
      '--x--',
      '',
    ].join('\r\n');
  const upload = (payload: string) =>
    gateway.call('POST', '/api/v1/inputs', {
      headers: as('operator', { 'content-type': 'multipart/form-data; boundary=x' }),
      body: payload,
    });

  it('puts the file into the store and hands on its claim, fields in any order', async () => {
    gateway.bus.lay(registerUpload, { items: [{ id: ANY_ID, file: 'lecturas.csv', status: 'received' }] });

    const response = await upload(form('mes;ipc\n2026-09;1\n'));

    expect(response.status).toBe(202);
    expect(gateway.bus.asked.at(-1)?.request).toMatchObject({
      kind: 'co.cpi',
      period: '2026-10',
      files: [{ name: 'lecturas.csv', object: { size: 18n } }],
    });
  });

  it.each(['garbage', form('mes;ipc').slice(0, 90), form('mes;ipc;more').slice(0, 112)])(
    'refuses a form that is none or breaks off',
    async (payload) => {
      const response = await upload(payload);

      expect([response.status, response.json<{ code: string }>().code]).toEqual([400, 'upload.malformed']);
    },
  );

  it('refuses a file above the limit without asking anybody', async () => {
    const asked = gateway.bus.asked.length;

    const response = await upload(form('x'.repeat(1_500)));

    expect(response.status).toBe(413);
    expect(gateway.bus.asked).toHaveLength(asked);
  });
});

describe('a cycle as a file', () => {
  const service = (code: string, total: string) => ({
    ordinal: 1,
    serviceId: ANY_ID,
    supplyPointId: ANY_ID,
    supplyPointCode: code,
    contractCode: 'K1',
    customerName: 'Energía; "activa"',
    stage: 'settled',
    outcome: 'warning',
    findings: [{ code: 'unknown.code', severity: 'warning' as const, params: {} }],
    waitingFor: [],
    statement: { id: ANY_ID, version: 1, currency: 'COP', total, energyKwh: '10.5', resultHash: 'h' },
    invoice: null,
    previous: null,
    aside: null,
    gate: null,
    actions: [],
  });
  /** Two pages, as the service would give them. */
  const layPages = () => {
    gateway.bus.lay(getCycle, { id: ANY_ID, name: 'Norte · octubre', period: '2026-10' });
    gateway.bus.lay(listCycleServices, ({ cursor }: RequestOf<typeof listCycleServices>) =>
      cursor === null
        ? { items: [service('00042', '-1204.50'), service('P2', '1')], nextCursor: 'more', total: 3, totalExact: true }
        : { items: [service('P3', '2.25')], nextCursor: null, total: 3, totalExact: true },
    );
  };
  const url = (query: string) => `/api/v1/cycles/${ANY_ID}/export?${query}`;
  beforeEach(layPages);

  it('is a CSV of every page as the country of the company writes it, with the filter of the list', async () => {
    const response = await gateway.call('GET', url('format=csv&stage=settled&q=x'), { headers: as('operator') });
    const [head, first, , third, end] = response.text.split('\r\n');

    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('Norte · octubre 2026-10.csv'));
    expect(head).toMatch(/^\uFEFF?Punto;Contrato;Cliente;Etapa;/);
    expect(first).toMatch(/^"\t00042";K1;"Energía; ""activa""";settled;warning;10,5;-1204,50;COP;/);
    expect([third?.slice(0, 3), end]).toEqual(['P3;', '']);
    expect(gateway.bus.asked.at(-1)?.request).toMatchObject({ cursor: 'more', stage: 'settled', query: 'x' });
  });

  it('begins its list anew where the cursor is empty', async () => {
    const list = `/api/v1/cycles/${ANY_ID}/services?cursor=`;
    const response = await gateway.call('GET', list, { headers: as('operator') });

    expect(response.json()).toMatchObject({ nextCursor: 'more' });
    expect(gateway.bus.asked.at(-1)?.request).toMatchObject({ cursor: null });
  });

  it('is JSON of exact figures by stable names', async () => {
    const response = await gateway.call('GET', url('format=json'), { headers: as('operator') });
    const rows = response.json<{ supplyPoint: string; total: string }[]>();

    expect(rows.map(({ supplyPoint, total }) => [supplyPoint, total])).toEqual([
      ['00042', '-1204.50'],
      ['P2', '1'],
      ['P3', '2.25'],
    ]);
  });

  it('is a workbook with typed cells', async () => {
    const cells = await readSheet(await gateway.bytes(url(''), as('operator')));

    expect(cells.slice(1).map((row) => [row[0], row[6]])).toEqual([
      ['00042', -1204.5],
      ['P2', 1],
      ['P3', 2.25],
    ]);
  });

  it('is not begun where the cycle is refused', async () => {
    gateway.bus.lay(getCycle, new Refusal('cycles.not-found', 'not-found', 'No existe ese ciclo.'));

    const response = await gateway.call('GET', url('format=csv'), { headers: as('operator') });

    expect([response.status, response.json<{ code: string }>().code]).toEqual([404, 'cycles.not-found']);
  });
});

describe('webhooks', () => {
  const headers = {
    'content-type': 'application/json',
    'webhook-id': 'm1',
    'webhook-timestamp': '1',
    'webhook-signature': 'v1,xyz',
  };
  const url = `/api/v1/webhooks/simulator/${COMPANY}`;

  it('hand on the raw bytes', async () => {
    gateway.bus.lay(receiveWebhooks, { outcomes: ['stored'] });

    const response = await gateway.call('POST', url, { headers, body: '{ "a" :1}' });

    expect(response.status).toBe(202);
    const asked = gateway.bus.asked.at(-1)?.request as RequestOf<typeof receiveWebhooks> | undefined;
    expect(Buffer.from(asked?.callbacks[0]?.body ?? []).toString()).toBe('{ "a" :1}');
  });

  it('that are not signed, or not well, are refused', async () => {
    const { 'webhook-signature': _signature, ...unsigned } = headers;
    gateway.bus.lay(receiveWebhooks, { outcomes: ['refused'] });

    expect((await gateway.call('POST', url, { headers: unsigned, body: '{}' })).status).toBe(401);
    expect((await gateway.call('POST', url, { headers, body: '{}' })).status).toBe(401);
  });
});

describe('the event hub', () => {
  it('resumes after the last id, and asks for a fresh start after an unknown one', () => {
    const { events } = gateway;
    events.add(COMPANY, 'a', 1);
    events.add('other', 'b', 2);
    events.add(COMPANY, 'c', 3);
    const [first] = events.since(COMPANY, events.origin) ?? [];

    expect(events.since(COMPANY, first?.id ?? '')?.map(({ name }) => name)).toEqual(['c']);
    expect(events.since(COMPANY, 'gone-7')).toBeNull();
  });
});
