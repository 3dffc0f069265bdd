import type { Role } from '@kantia/contracts/define';
import type { UnitOfWork } from '@kantia/platform/ports/unit-of-work';

export interface User {
  readonly id: string;
  readonly companyId: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
  readonly version: number;
}

export interface Login {
  readonly user: User;
  readonly passwordHash: string | null;
}

/** `joined`: she had an account in another company already, and works for this one too; `taken`: she is in this company. */
export type Added = 'added' | 'joined' | 'taken';

/**
 * Users, their sessions and their preferences. A user of several companies is one person with one password and a line of her own in each of
 * them. A session is for one company and known by the hash of its token; the token itself is never stored.
 */
export abstract class Directory {
  /** As the company has her that made her account. */
  abstract findLogin(work: UnitOfWork, email: string): Promise<Login | null>;
  /** The person in each company that she works for, by company; none when she is shut out altogether. */
  abstract everywhere(work: UnitOfWork, person: Pick<User, 'id' | 'email'>): Promise<readonly User[]>;
  abstract openSession(
    work: UnitOfWork,
    session: { tokenHash: string; userId: string; expiresAt: Date },
  ): Promise<void>;
  /** Null when the session ended, expired, or its user is disabled. */
  abstract findSession(work: UnitOfWork, tokenHash: string, now: Date): Promise<User | null>;
  abstract closeSession(work: UnitOfWork, tokenHash: string): Promise<void>;
  abstract list(work: UnitOfWork): Promise<readonly User[]>;
  /** Of somebody who has an account already only name and roles are taken: her password stays her own. */
  abstract add(work: UnitOfWork, user: User & { passwordHash: string | null }): Promise<Added>;
  /** Changes name, roles or state when `version` still holds; ends the sessions of a disabled user. Null: no such version. */
  abstract change(
    work: UnitOfWork,
    user: Pick<User, 'id' | 'name' | 'roles' | 'disabled' | 'version'>,
  ): Promise<User | null>;
  /** What was saved last, as JSON; null when nothing was. */
  abstract preferences(work: UnitOfWork, userId: string): Promise<unknown>;
  abstract savePreferences(work: UnitOfWork, userId: string, document: object): Promise<void>;
}
