import { createHash, randomBytes } from 'node:crypto';
import type { Units } from '@kantia/platform/ports/unit-of-work';
import { Rejected } from '../http/problem.js';
import type { Directory, User } from './directory.js';
import { passwordMatches } from './password.js';
import type { Person } from './person.js';

const NOBODY = { companyId: '00000000-0000-0000-0000-000000000000', userId: null, roles: [] } as const;
const SESSION_MS = 12 * 3_600_000;
/** A session is looked up again after this time, so a disabled user is out within it. */
const CACHE_MS = 5_000;
const CACHE_MAX = 5_000;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

interface OpenedSession {
  readonly token: string;
  readonly person: Person;
  readonly expiresAt: Date;
}

/** Signs people in and recognises them. Tokens are random and opaque; the database holds their hashes only. */
export class Sessions {
  private readonly known = new Map<string, { person: Person; until: number }>();

  constructor(
    private readonly units: Units,
    private readonly directory: Directory,
  ) {}

  async open(email: string, password: string): Promise<OpenedSession> {
    const login = await this.units.run(NOBODY, (work) => this.directory.findLogin(work, email));
    const matches = await passwordMatches(password, login?.passwordHash ?? null);
    if (!login || !matches)
      throw new Rejected(401, 'session.wrong-credentials', 'El correo o la contraseña no son correctos.');
    return this.begin(login.user);
  }

  /** Ends the session and opens one of the same person in another company that she works for. */
  async change(person: Person, companyId: string): Promise<OpenedSession> {
    const users = await this.companiesOf(person);
    const user = users.find((each) => each.companyId === companyId);
    if (!user) throw new Rejected(403, 'session.other-company', 'Su usuario no pertenece a esa empresa.');
    await this.close(person);
    return this.begin(user);
  }

  /** The person in each company that she works for. */
  companiesOf({ userId, email }: Person): Promise<readonly User[]> {
    return this.units.run(NOBODY, (work) => this.directory.everywhere(work, { id: userId, email }));
  }

  private async begin(user: User): Promise<OpenedSession> {
    const token = randomBytes(32).toString('base64url');
    const person = toPerson(user, hashOf(token));
    const expiresAt = new Date(Date.now() + SESSION_MS);
    await this.units.run(person, (work) =>
      this.directory.openSession(work, { tokenHash: person.tokenHash, userId: person.userId, expiresAt }),
    );
    return { token, person, expiresAt };
  }

  /** Null when the token is unknown, expired or its user is disabled. */
  async recognise(token: string): Promise<Person | null> {
    const tokenHash = hashOf(token);
    const cached = this.known.get(tokenHash);
    if (cached && cached.until > Date.now()) return cached.person;
    const user = await this.units.run(NOBODY, (work) => this.directory.findSession(work, tokenHash, new Date()));
    if (!user) {
      this.known.delete(tokenHash);
      return null;
    }
    const person = toPerson(user, tokenHash);
    if (this.known.size >= CACHE_MAX) this.known.clear();
    this.known.set(tokenHash, { person, until: Date.now() + CACHE_MS });
    return person;
  }

  async close(person: Person): Promise<void> {
    this.known.delete(person.tokenHash);
    await this.units.run(person, (work) => this.directory.closeSession(work, person.tokenHash));
  }
}

function toPerson(user: User, tokenHash: string): Person {
  const { companyId, id, roles, email, name } = user;
  return { companyId, userId: id, roles, email, name, tokenHash };
}
