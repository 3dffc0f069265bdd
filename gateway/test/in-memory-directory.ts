import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { Directory, type Login, type User } from '../src/users/directory.js';

/** Users and sessions in memory; one instance is one database. */
export class InMemoryDirectory extends Directory {
  private readonly users = new Map<string, Login>();
  private readonly documents = new Map<string, object>();
  private readonly sessions = new Map<string, { userId: string; expiresAt: Date }>();

  override async findLogin(_work: UnitOfWork, email: string): Promise<Login | null> {
    return [...this.users.values()].find(({ user }) => user.email === email.toLowerCase() && !user.disabled) ?? null;
  }
  override async openSession(
    _work: UnitOfWork,
    { tokenHash, userId, expiresAt }: { tokenHash: string; userId: string; expiresAt: Date },
  ): Promise<void> {
    this.sessions.set(tokenHash, { userId, expiresAt });
  }
  override async findSession(_work: UnitOfWork, tokenHash: string, now: Date): Promise<User | null> {
    const session = this.sessions.get(tokenHash);
    const login = session && session.expiresAt > now ? this.users.get(session.userId) : undefined;
    return login && !login.user.disabled ? login.user : null;
  }
  override async closeSession(_work: UnitOfWork, tokenHash: string): Promise<void> {
    this.sessions.delete(tokenHash);
  }
  override async list(work: UnitOfWork): Promise<readonly User[]> {
    return [...this.users.values()]
      .map(({ user }) => user)
      .filter(({ companyId }) => companyId === work.actor.companyId);
  }
  override async add(
    _work: UnitOfWork,
    { passwordHash, ...user }: User & { passwordHash: string | null },
  ): Promise<boolean> {
    if ([...this.users.values()].some((login) => login.user.email === user.email.toLowerCase())) return false;
    this.users.set(user.id, { user: { ...user, email: user.email.toLowerCase() }, passwordHash });
    return true;
  }
  override async change(
    work: UnitOfWork,
    { id, name, roles, disabled, version }: Pick<User, 'id' | 'name' | 'roles' | 'disabled' | 'version'>,
  ): Promise<User | null> {
    const login = this.users.get(id);
    if (!login || login.user.companyId !== work.actor.companyId || login.user.version !== version) return null;
    const user = { ...login.user, name, roles, disabled, version: version + 1 };
    this.users.set(id, { ...login, user });
    if (disabled) for (const [token, session] of this.sessions) if (session.userId === id) this.sessions.delete(token);
    return user;
  }
  override async preferences(_work: UnitOfWork, userId: string): Promise<unknown> {
    return this.documents.get(userId) ?? null;
  }
  override async savePreferences(_work: UnitOfWork, userId: string, document: object): Promise<void> {
    this.documents.set(userId, document);
  }
}
