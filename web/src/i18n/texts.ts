import i18next, { type BackendModule, type i18n } from 'i18next';
import { useEffect, useState } from 'react';
import { initReactI18next } from 'react-i18next';
import { titles } from 'virtual:screen-titles';
import type { Country, Language } from '../format/formatter.js';
import type { LanguageTexts } from './namespaces.js';

/** A person reads one language: the other is loaded when she changes to it. */
const LANGUAGES = {
  es: () => import('./texts-es.js'),
  en: () => import('./texts-en.js'),
} as const;

/** What is said of a screen before it is opened: a namespace of its own. */
function withTitles(atOnce: LanguageTexts['atOnce']): LanguageTexts['atOnce'] {
  const languages = Object.entries(titles).map(([language, own]) => [language, { ...atOnce[language], titles: own }]);
  return { ...atOnce, ...Object.fromEntries(languages) };
}

/** Texts of a screen, when something asks for them: what a language or a country does not say is empty. */
function screensOf(later: LanguageTexts['later']): BackendModule {
  return {
    type: 'backend',
    init: () => undefined,
    read: (language, namespace, tell) => {
      const load = later[language]?.[namespace] ?? (() => Promise.resolve({}));
      load().then(
        (texts) => tell(null, texts),
        (error: Error) => tell(error, false),
      );
    },
  };
}

/** Spanish first; a country's file holds only what it says otherwise. */
async function loadTexts(language: Language, country: Country): Promise<i18n> {
  const { atOnce, later } = (await LANGUAGES[language]()).texts;
  const instance = i18next.createInstance();
  await instance
    .use(initReactI18next)
    .use(screensOf(later))
    .init({
      resources: withTitles(atOnce),
      partialBundledLanguages: true,
      lng: language === 'es' ? `es-${country}` : 'en',
      fallbackLng: ['es'],
      ns: ['app'],
      defaultNS: 'app',
      keySeparator: false,
      interpolation: { escapeValue: false },
      returnNull: false,
      initAsync: false,
    });
  return instance;
}

/** The texts in this language; those before until they are there, null at first. */
export function useTexts(language: Language, country: Country): i18n | null {
  const [texts, setTexts] = useState<i18n | null>(null);
  useEffect(() => {
    let wanted = true;
    void loadTexts(language, country).then((loaded) => {
      if (wanted) setTexts(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [language, country]);
  return texts;
}
