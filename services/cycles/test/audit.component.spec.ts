import 'reflect-metadata';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditRequest } from '@kantia/contracts/audit';
import type { CycleId } from '@kantia/kernel/ids';
import { migrate } from '@kantia/platform/postgres/migrations';
import { openPool } from '@kantia/platform/postgres/pool';
import { PostgresAuditTrail } from '@kantia/platform/postgres/postgres-audit-trail';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { startPostgres, type TestDatabase, type TestPostgres } from '@kantia/platform/testing/servers';
import { tamper } from '@kantia/platform/testing/tamper';
import { openBench, type Bench } from './bench.js';
import { APPROVER, COMPANY, USER } from './builders.js';

const OPERATOR = { companyId: COMPANY, userId: USER, roles: ['operator'] };
const ANOTHER = { companyId: COMPANY, userId: APPROVER, roles: ['approver'] };
const MIGRATIONS = new URL('../migrations/', import.meta.url);
const trail = new PostgresAuditTrail();
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

const verify = () => bench.units.run(OPERATOR, (work) => trail.verify(work));
const EVERYTHING: AuditRequest = {
  after: 0n,
  limit: 500,
  subjectId: null,
  userId: null,
  action: null,
  since: null,
  until: null,
};
const entries = (narrowed: Partial<AuditRequest> = {}) =>
  bench.units.run(OPERATOR, async (work) => (await trail.page(work, { ...EVERYTHING, ...narrowed })).items);

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

    expect((await entries()).map(({ seq, action, userId, count, note }) => [seq, action, userId, count, note])).toEqual(
      [
        [1n, 'approval-policy', USER, 0, null],
        [2n, 'in-review', USER, 1, 'alto'],
        [3n, 'approved-settlement', APPROVER, 3, null],
        [4n, 'approved', APPROVER, 3, null],
      ],
    );
    const ofCycle = await entries({ subjectId: cycleId });
    expect(ofCycle).toHaveLength(3);
    expect(ofCycle.every(({ subjectName }) => subjectName !== null && subjectName !== '')).toBe(true);
    expect((await entries({ userId: APPROVER })).map(({ seq }) => seq)).toEqual([3n, 4n]);
    expect((await entries({ action: 'in-review' })).map(({ seq }) => seq)).toEqual([2n]);
    const [first] = await entries();
    expect(await entries({ until: first?.at ?? null })).toEqual([]);
    expect(await entries({ since: first?.at ?? null })).toHaveLength(4);
    const last = (await entries()).at(-1);
    expect(await verify()).toEqual({ intact: true, entries: 4n, head: last?.hash, firstBroken: null, what: null });
  });

  it('cannot be changed by the program', async () => {
    const attempt = (text: string) => bench.units.run(OPERATOR, (work) => sqlOf(work)(text));

    await expect(attempt('delete from platform.audit_entry')).rejects.toThrow(/append-only/);
    await expect(attempt('update cycle_event set note = null')).rejects.toThrow(/append-only/);
  });

  it('shows who changed what it vouches for, an entry of it, or took one out', async () => {
    await tamper(database, COMPANY, [`update cycle_event set note = 'bajo' where note = 'alto'`]);
    expect(await verify()).toMatchObject({ intact: false, firstBroken: 2n, what: 'its content was changed' });
    await tamper(database, COMPANY, [
      `update cycle_event set note = 'alto' where note = 'bajo'`,
      'update platform.audit_entry set count = 9 where seq = 3',
    ]);
    expect(await verify()).toMatchObject({ intact: false, firstBroken: 3n, what: 'the entry was changed' });
    await tamper(database, COMPANY, ['update platform.audit_entry set count = 3 where seq = 3']);
    expect(await verify()).toMatchObject({ intact: true });
    await tamper(database, COMPANY, ['delete from platform.audit_entry where seq = 2']);
    expect(await verify()).toMatchObject({ intact: false, firstBroken: 3n, what: 'an entry is missing' });
  });
});

describe('a chain from before the platform had it', () => {
  it('moves with its hashes, and goes on', async () => {
    const old = await postgres.createDatabase('cycles_before');
    const folder = await mkdtemp(join(tmpdir(), 'kantia-migrations-'));
    try {
      for (const file of (await readdir(MIGRATIONS)).filter((name) => name < '0032'))
        await cp(new URL(file, MIGRATIONS), join(folder, file));
      const applicationRole = new URL(old.url).username;
      await migrate({ ownerUrl: old.ownerUrl, applicationRole, folder: pathToFileURL(`${folder}/`) });
      const policy = `insert into approval_policy (company_id, valid_from, set_by, four_eyes, outlier_percent) values ('${COMPANY}', now(), '${USER}', '{}', 20)`;
      const pool = openPool({
        url: old.url,
        applicationName: 'before',
        connectionsMax: 1,
        statementTimeoutMs: 10_000,
        onIdleError: () => undefined,
      });
      const client = await pool.connect();
      await client.query(`select set_config('app.company', $1, false)`, [COMPANY]);
      for (let act = 0; act < 3; act += 1) await client.query(policy);
      const { rows } = await client.query<{ hash: string }>('select hash from audit_entry order by seq');
      client.release();
      await pool.end();

      const moved = await openBench(old);
      const [kept, verdict] = await moved.units.run(OPERATOR, async (work) => [
        (await trail.page(work, EVERYTHING)).items.map(({ hash }) => hash),
        await trail.verify(work),
      ]);
      await moved.units.run(OPERATOR, (work) =>
        moved.approvals.putPolicy(work, { fourEyes: [], outlierPercent: 20, moneyLimit: null }),
      );
      const after = await moved.units.run(OPERATOR, (work) => trail.verify(work));
      await moved.close();

      expect(kept).toEqual(rows.map(({ hash }) => hash));
      expect([verdict, after]).toMatchObject([
        { intact: true, entries: 3n, head: rows.at(-1)?.hash },
        { intact: true, entries: 4n },
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
