import { createContext, useContext } from 'react';
import { Formatter, type Country, type Language } from '../format/formatter.js';
import type { components } from '../api/schema.js';

export type SessionUser = components['schemas']['SessionUser'];

/** Who is signed in, and how figures are written for her company. */
export interface Session {
  readonly user: SessionUser;
  readonly language: Language;
  readonly format: Formatter;
  setLanguage(language: Language): void;
  signOut(): Promise<void>;
}

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a screen stands inside a session');
  return session;
}

export function useFormat(): Formatter {
  return useSession().format;
}

export function countryOf(user: SessionUser): Country {
  return user.company.country === 'PE' ? 'PE' : 'CO';
}
