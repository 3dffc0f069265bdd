import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { assert } from '@kantia/kernel/assert';
import pg from 'pg';

/** Works from `src` and from `dist`: both lie beside the folder. */
export const PLATFORM_MIGRATIONS = new URL('../../migrations/', import.meta.url);

/** Any number will do, as long as every starter takes the same one. */
const MIGRATION_LOCK = 7_305_001;

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

async function migrationsOf(scope: string, folder: URL): Promise<readonly Migration[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const sql = await readFile(new URL(file, folder.href.endsWith('/') ? folder : `${folder.href}/`), 'utf8');
      return { name: `${scope}/${file}`, sql, sha256: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

export interface MigrateOptions {
  /** Of the role that owns the tables. */
  readonly ownerUrl: string;
  /** Role of the service's work, which gets rows but owns nothing. */
  readonly applicationRole: string;
  readonly folder: URL;
}

/**
 * Applies the platform's and then the service's `.sql` files, each once, each in its own transaction. Starters of one
 * service wait for each other. A file that changed after it was applied stops the start.
 */
export async function migrate({ ownerUrl, applicationRole, folder }: MigrateOptions): Promise<readonly string[]> {
  const files = [...(await migrationsOf('platform', PLATFORM_MIGRATIONS)), ...(await migrationsOf('service', folder))];
  const client = new pg.Client({
    connectionString: ownerUrl,
    connectionTimeoutMillis: 10_000,
    application_name: 'migrations',
  });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      'create table if not exists public.applied_migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from public.applied_migration',
    );
    const applied = new Map(rows.map((row) => [row.name, row.sha256]));
    const pending = files.filter((file) => !applied.has(file.name));
    for (const file of files) {
      const before = applied.get(file.name);
      assert(
        before === undefined || before === file.sha256,
        `migration ${file.name} changed after it was applied: write a new one`,
      );
    }
    for (const migration of pending) await apply(client, migration);
    await grantRows(client, applicationRole);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into public.applied_migration (name, sha256) values ($1, $2)', [name, sha256]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`migration ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

/** Every schema of the owner, again at each start: a database made by hand needs no default privileges. */
async function grantRows(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query<{ schema: string }>(
    `select n.nspname as schema from pg_namespace n where n.nspname = 'public' or n.nspowner = current_user::regrole`,
  );
  const name = pg.escapeIdentifier(role);
  for (const { schema } of rows) {
    const target = pg.escapeIdentifier(schema);
    await client.query(`grant usage on schema ${target} to ${name}`);
    await client.query(`grant select, insert, update, delete on all tables in schema ${target} to ${name}`);
    await client.query(`grant usage, select on all sequences in schema ${target} to ${name}`);
  }
  await client.query(`revoke insert, update, delete on public.applied_migration from ${name}`);
}
