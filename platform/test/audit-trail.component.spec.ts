import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditRequest } from '@kantia/contracts/audit';
import { present } from '@kantia/kernel/assert';
import { pino } from 'pino';
import { openDatabase, type Database } from '../src/postgres/open-database.js';
import { openPool } from '../src/postgres/pool.js';
import { PostgresAuditTrail } from '../src/postgres/postgres-audit-trail.js';
import { sqlOf, type Sql } from '../src/postgres/sql.js';
import { PostgresUnits } from '../src/postgres/units.js';
import { SystemClock } from '../src/system-clock.js';
import { startPostgres, type TestDatabase, type TestPostgres } from '../src/testing/servers.js';
import { tamper } from '../src/testing/tamper.js';
import { ANDINA, LITORAL } from './fixture-service.js';

const CASES = 1_000;
const LENGTH = 24;
const someone = { companyId: ANDINA, userId: '00000000-0000-4000-9000-000000000001', roles: [] };
const trail = new PostgresAuditTrail();
let postgres: TestPostgres;
let database: TestDatabase;
let opened: Database;

beforeAll(async () => {
  postgres = await startPostgres();
  database = await postgres.createDatabase('audited');
  opened = await openDatabase(
    { url: database.url, ownerUrl: database.ownerUrl, connectionsMax: 8, statementTimeoutMs: 10_000 },
    {
      service: 'metrics',
      migrations: new URL('audited-migrations/', import.meta.url),
      clock: new SystemClock(),
      log: pino({ level: 'silent' }),
    },
  );
});
afterAll(async () => {
  await opened.close();
  await postgres.stop();
});

const acting = (text: string, company = ANDINA) =>
  opened.units.run({ ...someone, companyId: company }, (work) => sqlOf(work)(text));
const verify = (company = ANDINA) => opened.units.run({ ...someone, companyId: company }, (work) => trail.verify(work));
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
  opened.units.run(someone, (work) => trail.page(work, { ...EVERYTHING, ...narrowed }));

describe('a chain of a service', () => {
  it('has who did what on what, and keeps what rows said that may change', async () => {
    await acting(`insert into note values ('${ANDINA}', 1, 'uno')`);
    await acting(`insert into vote values ('${ANDINA}', 1, 'sí')`);
    await acting(`update note set text = 'dos', version = 2 where id = 1`);

    const { items, total, hasMore } = await entries();
    expect(items).toMatchObject([
      { seq: 1n, userId: someone.userId, action: 'note', subjectId: '1', subjectName: 'uno', count: 1 },
      { seq: 2n, action: 'vote', subjectName: null, content: null },
      { seq: 3n, action: 'note', subjectName: 'dos' },
    ]);
    expect(items.map(({ content }) => content && JSON.parse(content))).toMatchObject([
      { text: 'uno', version: 1 },
      null,
      { text: 'dos', version: 2 },
    ]);
    expect([total, hasMore]).toEqual([3, false]);
    expect((await entries({ limit: 2 })).hasMore).toBe(true);
    expect((await entries({ after: 2n })).items.map(({ seq }) => seq)).toEqual([3n]);
    expect((await entries({ action: 'vote' })).total).toBe(1);
    expect((await entries({ subjectId: '2' })).items).toEqual([]);
    expect(await verify()).toEqual({ intact: true, entries: 3n, head: items[2]?.hash, firstBroken: null, what: null });
  });

  it('is one for each company, and keeps its order when many write at once', async () => {
    const write = (index: number) =>
      acting(
        `insert into note values ('${index % 3 ? ANDINA : LITORAL}', ${index}, 'muchos')`,
        index % 3 ? ANDINA : LITORAL,
      );

    await Promise.all(Array.from({ length: 30 }, (_, index) => write(index + 10)));

    expect([await verify(), await verify(LITORAL)]).toMatchObject([
      { intact: true, entries: 23n },
      { intact: true, entries: 10n },
    ]);
  });

  it('cannot be changed by the program, and nobody sees another company in it', async () => {
    await expect(acting('update platform.audit_entry set note = null')).rejects.toThrow(/append-only/);
    await expect(acting('delete from platform.audit_entry')).rejects.toThrow(/append-only/);
    expect((await entries()).total).toBe(23);
  });

  it('shows a row that was changed behind its back, and content that is gone', async () => {
    await acting(`insert into vote values ('${LITORAL}', 7, 'no')`, LITORAL);
    await tamper(database, LITORAL, [`update vote set choice = 'sí' where id = 7`]);
    expect(await verify(LITORAL)).toMatchObject({ firstBroken: 11n, what: 'its content was changed' });
    await tamper(database, LITORAL, ['delete from vote where id = 7']);
    expect(await verify(LITORAL)).toMatchObject({ firstBroken: 11n, what: 'its content is gone' });
    await tamper(database, LITORAL, [`update note set text = 'otro'`]);
    expect(await verify(LITORAL)).toMatchObject({ intact: false, firstBroken: 1n, what: 'its content was changed' });
  });
});

/** One field of an entry that somebody would like to be otherwise. */
const CHANGES = [
  `action = action || '.'`,
  `count = count + 1`,
  `at = at + interval '1 microsecond'`,
  `user_id = gen_random_uuid()`,
  `subject_id = 'x'`,
  `subject_name = coalesce(subject_name, '') || ' '`,
  `note = 'x'`,
  `reason = 'x'`,
  `content = '{"text":"otro"}'`,
  `content_hash = repeat('a', 64)`,
  `previous_hash = repeat('b', 64)`,
  `hash = repeat('c', 64)`,
  `source_key = source_key || '.'`,
];

/** Seeds give the same cases in each run. */
function drawn(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c_1b_3c_6d) + 0x9e_37_79_b9) >>> 0;
    return state % below;
  };
}

/** A change, an end, a stranger in the middle, or two that changed places; what is told by the head alone is the cut tail. */
function tampering(draw: (below: number) => number): {
  readonly statements: readonly string[];
  readonly isCut: boolean;
} {
  const [seq, kind] = [1 + draw(LENGTH), draw(5)];
  const entry = 'platform.audit_entry';
  if (kind === 0) return { statements: [`delete from ${entry} where seq = ${seq}`], isCut: seq === LENGTH };
  if (kind === 1) return { statements: [`delete from ${entry} where seq > ${seq - 1}`], isCut: true };
  if (kind === 2)
    return {
      statements: [
        `update ${entry} set seq = seq + 1000 where seq >= ${seq}`,
        `update ${entry} set seq = seq - 999 where seq > 1000`,
        `insert into ${entry} select company_id, ${seq}, at, user_id, action, subject_id, subject_name, count, reason, note, source, source_key,
           content, content_hash, previous_hash, hash from ${entry} where seq = ${seq === 1 ? 2 : seq - 1}`,
      ],
      isCut: false,
    };
  if (kind === 3) {
    const other = 1 + ((seq + draw(LENGTH - 1)) % LENGTH);
    return {
      statements: [
        `update ${entry} set seq = 0 where seq = ${seq}`,
        `update ${entry} set seq = ${seq} where seq = ${other}`,
        `update ${entry} set seq = ${other} where seq = 0`,
      ],
      isCut: false,
    };
  }
  return {
    statements: [`update ${entry} set ${present(CHANGES[draw(CHANGES.length)], 'a change')} where seq = ${seq}`],
    isCut: false,
  };
}

describe('tampering', () => {
  const company = '00000000-0000-4000-8000-00000000000c';
  class Undone extends Error {}

  it(`is told in each of ${CASES} ways, a cut tail by the head that was kept elsewhere`, async () => {
    for (let index = 1; index <= LENGTH; index += 1)
      await acting(
        index % 2
          ? `insert into note values ('${company}', ${index}, 'n')`
          : `insert into vote values ('${company}', ${index}, 'v')`,
        company,
      );
    const before = await verify(company);
    const pool = openPool({
      url: database.ownerUrl,
      applicationName: 'tamper',
      connectionsMax: 1,
      statementTimeoutMs: 10_000,
      onIdleError: () => undefined,
    });
    const owner = new PostgresUnits(pool, 'metrics', new SystemClock(), () => undefined);
    const missed: string[] = [];
    const attempt = async (sql: Sql, work: Parameters<typeof trail.verify>[0], seed: number) => {
      const { statements, isCut } = tampering(drawn(seed));
      await sql('alter table platform.audit_entry disable trigger user');
      for (const statement of statements) await sql(statement);
      const after = await trail.verify(work);
      const isTold = isCut ? after.head !== before.head : !after.intact;
      if (!isTold) missed.push(`${seed}: ${statements.join('; ')}`);
      throw new Undone();
    };
    for (let seed = 1; seed <= CASES; seed += 1)
      await owner
        .run({ ...someone, companyId: company }, (work) => attempt(sqlOf(work), work, seed))
        .catch((error: unknown) => {
          if (!(error instanceof Undone)) throw error;
        });
    await pool.end();

    expect(missed).toEqual([]);
    expect(await verify(company)).toEqual(before);
  });
});
