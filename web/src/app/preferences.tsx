import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { api, client } from '../api/client.js';
import type { components } from '../api/schema.js';
import { useSession } from './session.js';

type Stored = components['schemas']['Preferences'];
export type SavedView = components['schemas']['SavedView'];

/** How a person likes the screens, on whatever machine: small settings by name, and her saved views. */
export interface Preferences extends Stored {
  /** Whether what is kept has been read. */
  readonly known: boolean;
  choose(name: string, value: string): void;
  keepViews(views: readonly SavedView[]): void;
}

type Change = (before: Stored) => Stored;

const NONE: Stored = { choices: {}, views: [] };
/** Several settings in a row are one request. */
const PAUSE_MS = 400;
const PreferencesContext = createContext<Preferences>({
  ...NONE,
  known: false,
  choose: () => undefined,
  keepViews: () => undefined,
});

export function PreferencesProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient();
  const options = api.queryOptions('get', '/api/v1/users/me/preferences', {});
  const { data, isFetched } = api.useQuery('get', '/api/v1/users/me/preferences', {}, { staleTime: Infinity });
  // What the person chose holds over whatever is read until it is kept: what she liked is not yet known at first, and is read anew at times.
  const [chosen, setChosen] = useState<readonly Change[]>([]);
  const change = useCallback((next: Change) => setChosen((before) => [...before, next]), []);
  const isRead = data !== undefined;
  useEffect(() => {
    if (!isRead || chosen.length === 0) return undefined;
    const { queryKey } = options;
    const keep = async () => {
      const body = all(chosen, queries.getQueryData<Stored>(queryKey) ?? NONE);
      // A liking that could not be kept is asked for again with the next one; nothing else hangs on it.
      const { response } = await client.PUT('/api/v1/users/me/preferences', { body });
      if (!response.ok) return;
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, body);
      setChosen((now) => now.filter((one) => !chosen.includes(one)));
    };
    const timer = setTimeout(() => void keep().catch(() => undefined), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isRead, chosen, queries]);
  const value = useMemo<Preferences>(
    () => ({
      ...all(chosen, data ?? NONE),
      known: isFetched,
      choose: (name, chosen) => change((before) => ({ ...before, choices: { ...before.choices, [name]: chosen } })),
      keepViews: (views) => change((before) => ({ ...before, views: [...views] })),
    }),
    [data, chosen, isFetched, change],
  );
  return <PreferencesContext.Provider value={value}>{children}</PreferencesContext.Provider>;
}

function all(changes: readonly Change[], stored: Stored): Stored {
  return changes.reduce((before, next) => next(before), stored);
}

export function usePreferences(): Preferences {
  return useContext(PreferencesContext);
}

/** One setting, and how to change it. */
export function useChoice<const T extends string>(
  name: string,
  values: readonly [T, ...T[]],
): readonly [T, (value: T) => void] {
  const { choices, choose } = usePreferences();
  const value = values.find((one) => one === choices[name]) ?? values[0];
  return [value, useCallback((next: T) => choose(name, next), [choose, name])];
}

/** To the other language, here and wherever the person signs in. */
export function useLanguageSwitch(): () => void {
  const { language, setLanguage } = useSession();
  const { choose } = usePreferences();
  return () => {
    const next = language === 'es' ? 'en' : 'es';
    setLanguage(next);
    choose('language', next);
  };
}

/** Applies what is kept as soon as it is known, and whenever it changes. */
export function useStoredChoice(name: string, apply: (value: string) => void): void {
  const stored = usePreferences().choices[name];
  const latest = useRef(apply);
  latest.current = apply;
  useEffect(() => {
    if (stored !== undefined) latest.current(stored);
  }, [stored]);
}
