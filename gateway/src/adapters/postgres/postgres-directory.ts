import type { Role } from '@kantia/contracts/define';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { sqlOf } from '@kantia/platform/postgres/sql';
import { Injectable } from '@nestjs/common';
import { Directory, type Login, type User } from '../../users/directory.js';

interface UserRow {
  readonly id: string;
  readonly company_id: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
  readonly version: number;
  readonly password_hash: string | null;
}

const COLUMNS = 'u.id, u.company_id, u.email, u.name, u.roles, u.disabled, u.version, u.password_hash';

function fromRow(row: UserRow): User {
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
    const [row] = await sql<UserRow>(`select ${COLUMNS} from app_user u where u.id = $1 and not u.disabled`, [
      session.user_id,
    ]);
    return row ? fromRow(row) : null;
  }

  async closeSession(work: UnitOfWork, tokenHash: string): Promise<void> {
    await sqlOf(work)('delete from session where token_hash = $1', [tokenHash]);
  }

  async list(work: UnitOfWork): Promise<readonly User[]> {
    const rows = await sqlOf(work)<UserRow>(`select ${COLUMNS} from app_user u order by u.email limit 500`);
    return rows.map(fromRow);
  }

  async add(work: UnitOfWork, user: User & { passwordHash: string | null }): Promise<boolean> {
    const rows = await sqlOf(work)(
      `insert into app_user (id, company_id, email, name, roles, password_hash) values ($1, $2, $3, $4, $5, $6)
       on conflict (email) do nothing returning id`,
      [user.id, work.actor.companyId, user.email.toLowerCase(), user.name, user.roles, user.passwordHash],
    );
    return rows.length === 1;
  }

  async change(
    work: UnitOfWork,
    { id, name, roles, disabled, version }: Pick<User, 'id' | 'name' | 'roles' | 'disabled' | 'version'>,
  ): Promise<User | null> {
    const sql = sqlOf(work);
    const [row] = await sql<UserRow>(
      `update app_user u set name = $2, roles = $3, disabled = $4, version = version + 1 where id = $1 and version = $5 returning ${COLUMNS}`,
      [id, name, roles, disabled, version],
    );
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
       on conflict (user_id) do update set document = excluded.document, updated_at = excluded.updated_at`,
      [userId, work.actor.companyId, JSON.stringify(document), work.startedAt],
    );
  }
}
