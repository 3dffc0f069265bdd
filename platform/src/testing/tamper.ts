import { openPool } from '../postgres/pool.js';
import type { TestDatabase } from './servers.js';

/** What a database administrator could do to a company's rows: statements as the owner, with every guard switched off meanwhile. */
export async function tamper(
  database: Pick<TestDatabase, 'ownerUrl'>,
  companyId: string,
  statements: readonly string[],
): Promise<void> {
  const pool = openPool({
    url: database.ownerUrl,
    applicationName: 'tamper',
    connectionsMax: 1,
    statementTimeoutMs: 10_000,
    onIdleError: () => undefined,
  });
  const client = await pool.connect();
  try {
    await client.query(`select set_config('app.company', $1, false)`, [companyId]);
    const { rows } = await client.query<{ name: string }>(
      'select distinct tgrelid::regclass::text as name from pg_trigger where not tgisinternal',
    );
    for (const { name } of rows) await client.query(`alter table ${name} disable trigger user`);
    for (const statement of statements) await client.query(statement);
    for (const { name } of rows) await client.query(`alter table ${name} enable trigger user`);
  } finally {
    client.release();
    await pool.end();
  }
}
