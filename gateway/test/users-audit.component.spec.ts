import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openDatabase, type Database } from '@kantia/platform/postgres/open-database';
import { PostgresAuditTrail } from '@kantia/platform/postgres/postgres-audit-trail';
import { SystemClock } from '@kantia/platform/system-clock';
import { startPostgres, type TestDatabase, type TestPostgres } from '@kantia/platform/testing/servers';
import { tamper } from '@kantia/platform/testing/tamper';
import { pino } from 'pino';
import { PostgresDirectory } from '../src/adapters/postgres/postgres-directory.js';

const [COMPANY, OTHER] = ['0a1d0000-0000-4000-8000-0000000000aa', '0a1d0000-0000-4000-8000-0000000000bb'];
const ADMIN = '0a1d0000-0000-4000-9000-000000000001';
const EVA = '0a1d0000-0000-4000-9000-000000000002';
const as = (companyId: string, userId: string | null = ADMIN) => ({ companyId, userId, roles: ['admin'] });
const directory = new PostgresDirectory();
const trail = new PostgresAuditTrail();
let postgres: TestPostgres;
let database: TestDatabase;
let opened: Database;

beforeAll(async () => {
  postgres = await startPostgres();
  database = await postgres.createDatabase('kantia_gateway');
  opened = await openDatabase(
    { url: database.url, ownerUrl: database.ownerUrl, connectionsMax: 4, statementTimeoutMs: 10_000 },
    {
      service: 'gateway',
      migrations: new URL('../src/adapters/postgres/migrations/', import.meta.url),
      clock: new SystemClock(),
      log: pino({ level: 'silent' }),
    },
  );
});
afterAll(async () => {
  await opened.close();
  await postgres.stop();
});

const EVERYTHING = { after: 0n, limit: 500, subjectId: null, userId: null, action: null, since: null, until: null };
const entries = (companyId: string) =>
  opened.units.run(as(companyId), async (work) => (await trail.page(work, EVERYTHING)).items);
const verify = (companyId: string) => opened.units.run(as(companyId), (work) => trail.verify(work));

it('chains who gave whom which roles, in each company, and never a password', async () => {
  const eva = { id: EVA, email: 'eva@x.test', name: 'Eva', disabled: false, version: 1, passwordHash: 'secret' };
  await opened.units.run(as(COMPANY), (work) =>
    directory.add(work, { ...eva, companyId: COMPANY, roles: ['operator'] }),
  );
  const change = { id: EVA, name: 'Eva', roles: ['operator', 'approver'] as const, disabled: false, version: 1 };
  await opened.units.run(as(COMPANY), (work) => directory.change(work, change));
  await opened.units.run(as(OTHER, null), (work) => directory.add(work, { ...eva, companyId: OTHER, roles: ['sre'] }));
  await opened.units.run(as(OTHER), (work) => directory.change(work, { ...change, disabled: true }));

  const [here, there] = [await entries(COMPANY), await entries(OTHER)];
  const told = [...here, ...there].map(({ action, userId, subjectId, subjectName, content }) => [
    action,
    userId,
    subjectId,
    subjectName,
    (JSON.parse(content ?? '') as { roles: string[] }).roles.join(),
  ]);
  expect(told).toEqual([
    ['user-added', ADMIN, EVA, 'eva@x.test', 'operator'],
    ['user-changed', ADMIN, EVA, 'eva@x.test', 'operator,approver'],
    ['user-joined', null, EVA, 'eva@x.test', 'sre'],
    ['user-changed', ADMIN, EVA, 'eva@x.test', 'operator,approver'],
  ]);
  expect(JSON.stringify([...here, ...there].map(({ content }) => content))).not.toContain('secret');
  expect([await verify(COMPANY), await verify(OTHER)]).toMatchObject([
    { intact: true, entries: 2n, head: here[1]?.hash },
    { intact: true, entries: 2n, head: there[1]?.hash },
  ]);
});

it('shows roles that somebody took without asking', async () => {
  await tamper(database, COMPANY, [`update app_user set roles = '{admin}' where email = 'eva@x.test'`]);

  expect(await verify(COMPANY)).toMatchObject({ intact: false, firstBroken: 2n, what: 'its content was changed' });
  expect(await verify(OTHER)).toMatchObject({ intact: true });
});
