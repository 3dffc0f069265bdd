import { getDefaultZIndex, Modal } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { api, client, onSessionEnd } from '../api/client.js';
import { askedLanguage, askIn } from '../api/language.js';
import { LiveEvents, refreshOnEvents } from '../api/events.js';
import { Formatter, type Language } from '../format/formatter.js';
import { useTexts } from '../i18n/texts.js';
import { PreferencesProvider } from './preferences.js';
import { routerFor } from './router.js';
import { countryOf, SessionProvider, type Session, type SessionUser } from './session.js';
import { SignInForm, SignInPage } from './sign-in.js';

const LANGUAGE_KEY = 'kantia.language';

/** What this browser was last used in; the API is asked in it from the first request on. */
function storedLanguage(): Language {
  askIn(localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'es');
  return askedLanguage();
}

export function App() {
  const [language, setLanguage] = useState(storedLanguage);
  const queries = useQueryClient();
  const { data, isPending } = api.useQuery('get', '/api/v1/session', {}, { retry: false, staleTime: Infinity });
  const user = data?.user ?? null;
  const texts = useTexts(language, user ? countryOf(user) : 'CO');
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(LANGUAGE_KEY, language);
  }, [language]);
  // Answers carry texts: those of the other language are asked again.
  const speak = useCallback(
    (next: Language) => {
      if (next === askedLanguage()) return;
      askIn(next);
      setLanguage(next);
      void queries.invalidateQueries();
    },
    [queries],
  );
  const signedIn = (next: SessionUser) => {
    if (user && user.id !== next.id) queries.clear();
    queries.setQueryData(api.queryOptions('get', '/api/v1/session', {}).queryKey, { user: next });
  };
  if (isPending || texts === null) return null;
  return (
    <I18nextProvider i18n={texts}>
      {user ? (
        <Inside user={user} language={language} onLanguage={speak} onSignedIn={signedIn} />
      ) : (
        <SignInPage onSignedIn={signedIn} />
      )}
    </I18nextProvider>
  );
}

interface InsideProps {
  readonly user: SessionUser;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  readonly onSignedIn: (user: SessionUser) => void;
}

function Inside({ user, language, onLanguage, onSignedIn }: InsideProps) {
  const queries = useQueryClient();
  const [ended, setEnded] = useState(false);
  // The same person who signs in again comes back to her screen as it stands: what is ticked or half typed lives in it.
  const router = useMemo(() => routerFor(user), [user.id, user.company.id, user.roles.join(' ')]);
  useEffect(() => onSessionEnd(() => setEnded(true)), []);
  useEffect(() => {
    const events = new LiveEvents();
    const stop = refreshOnEvents(events, queries);
    return () => {
      stop();
      events.close();
    };
  }, [queries]);
  const session = useMemo<Session>(
    () => ({
      user,
      language,
      format: new Formatter(countryOf(user), language),
      setLanguage: onLanguage,
      signOut: async () => {
        await client.DELETE('/api/v1/session');
        location.assign('/');
      },
    }),
    [user, language, onLanguage],
  );
  const returned = (next: SessionUser) => {
    setEnded(false);
    onSignedIn(next);
    void queries.invalidateQueries();
  };
  return (
    <SessionProvider value={session}>
      <PreferencesProvider>
        <RouterProvider router={router} />
      </PreferencesProvider>
      <SessionEnded opened={ended} email={user.email} onSignedIn={returned} />
    </SessionProvider>
  );
}

function SessionEnded({
  opened,
  email,
  onSignedIn,
}: {
  readonly opened: boolean;
  readonly email: string;
  readonly onSignedIn: (user: SessionUser) => void;
}) {
  const { t } = useTranslation('app');
  return (
    // Over whatever dialog stands open: its request is what found the session ended.
    <Modal
      opened={opened}
      onClose={() => undefined}
      withCloseButton={false}
      title={t('sessionEnded')}
      zIndex={getDefaultZIndex('overlay')}
      centered
    >
      <SignInForm email={email} onSignedIn={onSignedIn} />
    </Modal>
  );
}
