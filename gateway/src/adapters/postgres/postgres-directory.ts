import type { Role } from '@kantia/contracts/define';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { Injectable } from '@nestjs/common';
import { Directory, type Added, type Login, type User } from '../../users/directory.js';

interface MemberRow {
  readonly id: string;
  readonly company_id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
  readonly version: number;
}
interface UserRow extends MemberRow {
  readonly password_hash: string | null;
}

const COLUMNS = 'u.id, u.company_id, u.email, u.name, u.roles, u.disabled, u.version, u.password_hash';

const MEMBER = 'm.user_id as id, m.company_id, m.email, m.name, m.roles, m.disabled, m.version';

function fromRow(row: MemberRow): User {
  const { id, email, name, roles, disabled, version } = row;
  return { id, companyId: row.company_id, email, name, roles, disabled, version };
}

@Injectable()
export class PostgresDirectory extends Directory {
  async findLogin(work: UnitOfWork, email: string): Promise<Login | null> {
    const sql = sqlOf(work);
    await sql(`select set_config('app.login', $1, true)`, [email.toLowerCase()]);
    const [row] = await sql<UserRow>(`select ${COLUMNS} from app_user u where u.email = $1 and not u.disabled`, [
      email.toLowerCase(),
    ]);
    return row ? { user: fromRow(row), passwordHash: row.password_hash } : null;
  }

  async openSession(
    work: UnitOfWork,
    { tokenHash, userId, expiresAt }: { tokenHash: string; userId: string; expiresAt: Date },
  ): Promise<void> {
    const sql = sqlOf(work);
    await sql('delete from session where expires_at < $1', [work.startedAt]);
    await sql('insert into session (token_hash, company_id, user_id, expires_at) values ($1, $2, $3, $4)', [
      tokenHash,
      work.actor.companyId,
      userId,
      expiresAt,
    ]);
  }

  async findSession(work: UnitOfWork, tokenHash: string, now: Date): Promise<User | null> {
    const sql = sqlOf(work);
    await sql(`select set_config('app.session', $1, true)`, [tokenHash]);
    const [session] = await sql<{ company_id: string; user_id: string }>(
      'select company_id, user_id from session where token_hash = $1 and expires_at > $2',
      [tokenHash, now],
    );
    if (!session) return null;
    await sql(`select set_config('app.company', $1, true)`, [session.company_id]);
    const [own] = await sql<UserRow>(`select ${COLUMNS} from app_user u where u.id = $1 and not u.disabled`, [
      session.user_id,
    ]);
    if (own) return fromRow(own);
    const [guest] = await sql<MemberRow>(
      `select ${MEMBER} from app_membership m where m.user_id = $1 and not m.disabled`,
      [session.user_id],
    );
    if (!guest) return null;
    // Whom her first company has shut out is out everywhere.
    return (await this.findLogin(work, guest.email)) ? fromRow(guest) : null;
  }

  async everywhere(work: UnitOfWork, { id, email }: Pick<User, 'id' | 'email'>): Promise<readonly User[]> {
    const login = await this.findLogin(work, email);
    if (!login || login.user.id !== id) return [];
    const sql = sqlOf(work);
    await sql(`select set_config('app.person', $1, true)`, [id]);
    const rows = await sql<MemberRow>(
      `select ${MEMBER} from app_membership m where m.user_id = $1 and not m.disabled order by m.company_id`,
      [id],
    );
    return [login.user, ...rows.map(fromRow)].toSorted((a, b) => (a.companyId < b.companyId ? -1 : 1));
  }

  async closeSession(work: UnitOfWork, tokenHash: string): Promise<void> {
    await sqlOf(work)('delete from session where token_hash = $1', [tokenHash]);
  }

  async list(work: UnitOfWork): Promise<readonly User[]> {
    const rows = await sqlOf(work)<MemberRow>(
      `select ${MEMBER} from (
         select user_id, company_id, email, name, roles, disabled, version from app_membership
         union all select id, company_id, email, name, roles, disabled, version from app_user) m
       order by m.email limit 500`,
    );
    return rows.map(fromRow);
  }

  async add(work: UnitOfWork, user: User & { passwordHash: string | null }): Promise<Added> {
    const sql = sqlOf(work);
    const email = user.email.toLowerCase();
    const rows = await sql(
      `insert into app_user (id, company_id, email, name, roles, password_hash) values ($1, $2, $3, $4, $5, $6)
       on conflict (email) do nothing returning id`,
      [user.id, work.actor.companyId, email, user.name, user.roles, user.passwordHash],
    );
    if (rows.length === 1) return 'added';
    await sql(`select set_config('app.login', $1, true)`, [email]);
    const joined = await sql(
      `insert into app_membership (user_id, company_id, email, name, roles)
       select u.id, $1, u.email, $3, $4 from app_user u where u.email = $2 and u.company_id <> $1
       on conflict (user_id, company_id) do nothing returning user_id`,
      [work.actor.companyId, email, user.name, user.roles],
    );
    // What else this transaction reads is of its company alone.
    await sql(`select set_config('app.login', '', true)`);
    return joined.length === 1 ? 'joined' : 'taken';
  }

  async change(
    work: UnitOfWork,
    { id, name, roles, disabled, version }: Pick<User, 'id' | 'name' | 'roles' | 'disabled' | 'version'>,
  ): Promise<User | null> {
    const sql = sqlOf(work);
    const change = [id, name, roles, disabled, version];
    const [own] = await sql<UserRow>(
      `update app_user u set name = $2, roles = $3, disabled = $4, version = version + 1 where id = $1 and version = $5 returning ${COLUMNS}`,
      change,
    );
    const [guest] = own
      ? []
      : await sql<MemberRow>(
          `update app_membership m set name = $2, roles = $3, disabled = $4, version = version + 1 where user_id = $1 and version = $5 returning ${MEMBER}`,
          change,
        );
    const row = own ?? guest;
    if (!row) return null;
    if (disabled) await sql('delete from session where user_id = $1', [id]);
    return fromRow(row);
  }

  async preferences(work: UnitOfWork, userId: string): Promise<unknown> {
    const [row] = await sqlOf(work)<{ document: unknown }>(
      'select document from user_preference where user_id = $1 and company_id = $2',
      [userId, work.actor.companyId],
    );
    return row?.document ?? null;
  }

  async savePreferences(work: UnitOfWork, userId: string, document: object): Promise<void> {
    await sqlOf(work)(
      `insert into user_preference (user_id, company_id, document, updated_at) values ($1, $2, $3::jsonb, $4)
       on conflict (user_id, company_id) do update set document = excluded.document, updated_at = excluded.updated_at`,
      [userId, work.actor.companyId, JSON.stringify(document), work.startedAt],
    );
  }
}
