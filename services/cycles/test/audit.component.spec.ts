import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CycleId } from '@kantia/kernel/ids';
import { openPool } from '@kantia/platform/postgres/pool';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { startPostgres, type TestDatabase, type TestPostgres } from '@kantia/platform/testing/servers';
import type { AuditFilter } from '../src/application/audit-ports.js';
import { openBench, type Bench } from './bench.js';
import { APPROVER, COMPANY, USER } from './builders.js';

const OPERATOR = { companyId: COMPANY, userId: USER, roles: ['operator'] };
const ANOTHER = { companyId: COMPANY, userId: APPROVER, roles: ['approver'] };
let postgres: TestPostgres;
let database: TestDatabase;
let bench: Bench;
let cycleId: CycleId;

beforeAll(async () => {
  postgres = await startPostgres();
  database = await postgres.createDatabase('cycles');
  bench = await openBench(database);
});
afterAll(async () => {
  await bench.close();
  await postgres.stop();
});

const verify = () => bench.units.run(OPERATOR, (work) => bench.audit.verify(work));
const EVERYTHING = { cycleId: null, userId: null, action: null, since: null, until: null };
const entries = (id: string | null = null, narrowed: Partial<AuditFilter> = {}) =>
  bench.units.run(
    OPERATOR,
    async (work) =>
      (await bench.audit.page(work, { ...EVERYTHING, cycleId: id, ...narrowed }, { after: 0n, limit: 500 })).entries,
  );
/** As a database administrator could: the owner, with the guards switched off. */
async function tamper(statements: readonly string[]): Promise<void> {
  const pool = openPool({
    url: database.ownerUrl,
    applicationName: 'tamper',
    connectionsMax: 1,
    statementTimeoutMs: 10_000,
    onIdleError: () => undefined,
  });
  const client = await pool.connect();
  await client.query(`select set_config('app.company', '${COMPANY}', false)`);
  for (const table of ['cycle_event', 'audit_entry', 'cycle_approval'])
    await client
      .query(`alter table ${table} disable trigger all`)
      .catch(() => client.query(`alter table ${table} disable trigger user`));
  for (const statement of statements) await client.query(statement);
  client.release();
  await pool.end();
}

describe('the audit chain', () => {
  it('has every act of a person in order, with what she said, and is intact', async () => {
    cycleId = await bench.cycleWith({ settled: 4 });
    await bench.units.run(OPERATOR, (work) =>
      bench.approvals.putPolicy(work, { fourEyes: [], outlierPercent: 20, moneyLimit: null }),
    );
    const named = { selectionId: null, act: null, filter: null, exclude: [], expected: null, cycleId };
    const ids = ['00000000-0000-4000-9000-000000000001'];
    await bench.ask(OPERATOR, bench.review, { ...named, ids, reason: 'amount', note: 'alto', ifMatch: 1 });
    const payload = { cycleId, stage: 'settlement', contentHash: null, controlHash: null, ifMatch: 2 } as const;
    await bench.units.run(ANOTHER, (work) => bench.approve.answer({ payload }, work));

    expect(
      (await entries()).map(({ seq, action, userId, services, note }) => [seq, action, userId, services, note]),
    ).toEqual([
      [1n, 'approval-policy', USER, 0, null],
      [2n, 'in-review', USER, 1, 'alto'],
      [3n, 'approved-settlement', APPROVER, 3, null],
      [4n, 'approved', APPROVER, 3, null],
    ]);
    expect(await entries(cycleId)).toHaveLength(3);
    expect((await entries(null, { userId: APPROVER })).map(({ seq }) => seq)).toEqual([3n, 4n]);
    expect((await entries(null, { action: 'in-review' })).map(({ seq }) => seq)).toEqual([2n]);
    const [first] = await entries();
    expect(await entries(null, { until: first?.at ?? null })).toEqual([]);
    expect(await entries(null, { since: first?.at ?? null })).toHaveLength(4);
    const last = (await entries()).at(-1);
    expect(await verify()).toEqual({ intact: true, entries: 4n, head: last?.hash, firstBroken: null, what: null });
  });

  it('keeps its order when many write at once, and one chain for each company', async () => {
    const other = { companyId: USER, userId: USER, roles: [] };
    const policy = { fourEyes: [], outlierPercent: 20, moneyLimit: null };
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        bench.units.run(index % 4 ? OPERATOR : other, (work) => bench.approvals.putPolicy(work, policy)),
      ),
    );

    expect(await verify()).toMatchObject({ intact: true, entries: 34n });
    expect(await bench.units.run(other, (work) => bench.audit.verify(work))).toMatchObject({
      intact: true,
      entries: 10n,
    });
  });

  it('cannot be changed by the program', async () => {
    const attempt = (text: string) => bench.units.run(OPERATOR, (work) => sqlOf(work)(text));

    await expect(attempt('update audit_entry set note = null')).rejects.toThrow(/append-only/);
    await expect(attempt('delete from audit_entry')).rejects.toThrow(/append-only/);
    await expect(attempt('update cycle_event set note = null')).rejects.toThrow(/append-only/);
  });

  it('shows who changed what it vouches for, an entry of it, or took one out', async () => {
    await tamper([`update cycle_event set note = 'bajo' where note = 'alto'`]);
    expect(await verify()).toMatchObject({ intact: false, firstBroken: 2n, what: 'its content was changed' });
    await tamper([
      `update cycle_event set note = 'alto' where note = 'bajo'`,
      `update audit_entry set services = 9 where seq = 3`,
    ]);
    expect(await verify()).toMatchObject({ intact: false, firstBroken: 3n, what: 'the entry was changed' });
    await tamper([`update audit_entry set services = 3 where seq = 3`]);
    expect(await verify()).toMatchObject({ intact: true });
    await tamper(['delete from audit_entry where seq = 5']);
    expect(await verify()).toMatchObject({ intact: false, firstBroken: 6n, what: 'an entry is missing' });
  });
});
