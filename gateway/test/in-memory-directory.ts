import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';
import { Directory, type Added, type Login, type User } from '../src/users/directory.js';

/** Users and sessions in memory; one instance is one database. */
export class InMemoryDirectory extends Directory {
  private readonly users = new Map<string, Login>();
  /** By person and company. */
  private readonly guests = new Map<string, User>();
  private readonly documents = new Map<string, object>();
  private readonly sessions = new Map<string, { userId: string; companyId: string; expiresAt: Date }>();

  override async findLogin(_work: UnitOfWork, email: string): Promise<Login | null> {
    return [...this.users.values()].find(({ user }) => user.email === email.toLowerCase() && !user.disabled) ?? null;
  }
  override async everywhere(work: UnitOfWork, { id, email }: Pick<User, 'id' | 'email'>): Promise<readonly User[]> {
    const login = await this.findLogin(work, email);
    if (!login || login.user.id !== id) return [];
    const guests = [...this.guests.values()].filter((guest) => guest.id === id && !guest.disabled);
    return [login.user, ...guests].toSorted((a, b) => (a.companyId < b.companyId ? -1 : 1));
  }
  override async openSession(
    { actor: { companyId } }: UnitOfWork,
    { tokenHash, userId, expiresAt }: { tokenHash: string; userId: string; expiresAt: Date },
  ): Promise<void> {
    this.sessions.set(tokenHash, { userId, companyId, expiresAt });
  }
  override async findSession(work: UnitOfWork, tokenHash: string, now: Date): Promise<User | null> {
    const session = this.sessions.get(tokenHash);
    const login = session && session.expiresAt > now ? this.users.get(session.userId) : undefined;
    if (!session || !login) return null;
    const users = await this.everywhere(work, login.user);
    return users.find(({ companyId }) => companyId === session.companyId) ?? null;
  }
  override async closeSession(_work: UnitOfWork, tokenHash: string): Promise<void> {
    this.sessions.delete(tokenHash);
  }
  override async list(work: UnitOfWork): Promise<readonly User[]> {
    return [...[...this.users.values()].map(({ user }) => user), ...this.guests.values()]
      .filter(({ companyId }) => companyId === work.actor.companyId)
      .toSorted((a, b) => (a.email < b.email ? -1 : 1));
  }
  override async add(
    { actor: { companyId } }: UnitOfWork,
    { passwordHash, ...user }: User & { passwordHash: string | null },
  ): Promise<Added> {
    const email = user.email.toLowerCase();
    const known = [...this.users.values()].find((login) => login.user.email === email)?.user;
    if (!known) {
      this.users.set(user.id, { user: { ...user, companyId, email }, passwordHash });
      return 'added';
    }
    const key = `${known.id} ${companyId}`;
    if (known.companyId === companyId || this.guests.has(key)) return 'taken';
    this.guests.set(key, { ...user, id: known.id, companyId, email });
    return 'joined';
  }
  override async change(
    { actor: { companyId } }: UnitOfWork,
    { id, name, roles, disabled, version }: Pick<User, 'id' | 'name' | 'roles' | 'disabled' | 'version'>,
  ): Promise<User | null> {
    const login = this.users.get(id);
    const isOwn = login?.user.companyId === companyId;
    const before = isOwn ? login?.user : this.guests.get(`${id} ${companyId}`);
    if (!before || before.version !== version) return null;
    const user = { ...before, name, roles, disabled, version: version + 1 };
    if (isOwn && login) this.users.set(id, { ...login, user });
    else this.guests.set(`${id} ${companyId}`, user);
    for (const [token, session] of this.sessions)
      if (disabled && session.userId === id && session.companyId === companyId) this.sessions.delete(token);
    return user;
  }
  override async preferences(work: UnitOfWork, userId: string): Promise<unknown> {
    return this.documents.get(`${userId} ${work.actor.companyId}`) ?? null;
  }
  override async savePreferences(work: UnitOfWork, userId: string, document: object): Promise<void> {
    this.documents.set(`${userId} ${work.actor.companyId}`, document);
  }
}
