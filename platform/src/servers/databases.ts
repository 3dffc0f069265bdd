import { Client, escapeIdentifier, escapeLiteral } from 'pg';

export interface DatabaseOptions {
  /** Of a superuser. */
  readonly adminUrl: string;
  /** `kantia_<service>`: letters, digits and `_`. */
  readonly name: string;
  readonly ownerPassword: string;
  readonly applicationPassword: string;
}

export interface DatabaseUrls {
  /** Application role: reads and writes rows, owns nothing, so row security binds it. */
  readonly url: string;
  /** Owner role: runs migrations. */
  readonly ownerUrl: string;
  readonly adminUrl: string;
}

async function connected<R>(url: string, step: (client: Client) => Promise<R>): Promise<R> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await step(client);
  } finally {
    await client.end();
  }
}

function urlOf(adminUrl: string, database: string, user: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = encodeURIComponent(password);
  url.pathname = `/${database}`;
  return url.href;
}

async function ensureRole(admin: Client, role: string, password: string): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  const options = 'login nosuperuser nocreatedb nocreaterole noreplication nobypassrls';
  await admin.query(`${verb} role ${escapeIdentifier(role)} ${options} password ${escapeLiteral(password)}`);
}

/**
 * Makes the database of one service with its two roles, `<name>_owner` and `<name>_app`, or brings an existing one to that
 * state. What the owner creates later is readable and writable for the application role by default privileges.
 */
export async function createDatabase(options: DatabaseOptions): Promise<DatabaseUrls> {
  const { adminUrl, name } = options;
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(name)) throw new Error(`"${name}" is no database name`);
  const [owner, application] = [`${name}_owner`, `${name}_app`];
  await connected(adminUrl, async (admin) => {
    await ensureRole(admin, owner, options.ownerPassword);
    await ensureRole(admin, application, options.applicationPassword);
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await admin.query(`create database ${name} owner ${owner}`);
    await admin.query(
      `revoke all on database ${name} from public; grant connect on database ${name} to ${application}`,
    );
  });
  const database = new URL(adminUrl);
  database.pathname = `/${name}`;
  await connected(database.href, async (admin) => {
    await admin.query(`
      alter schema public owner to ${owner};
      revoke create on schema public from public;
      grant usage on schema public to ${application};
      alter default privileges for role ${owner} grant select, insert, update, delete on tables to ${application};
      alter default privileges for role ${owner} grant usage, select on sequences to ${application};
    `);
  });
  return {
    url: urlOf(adminUrl, name, application, options.applicationPassword),
    ownerUrl: urlOf(adminUrl, name, owner, options.ownerPassword),
    adminUrl,
  };
}

/** Ends its connections and drops it; its roles stay. */
export async function dropDatabase(adminUrl: string, name: string): Promise<void> {
  await connected(adminUrl, (admin) => admin.query(`drop database if exists ${escapeIdentifier(name)} with (force)`));
}
