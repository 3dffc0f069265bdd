import i18next, { type i18n } from 'i18next';
import { useEffect, useState } from 'react';
import { initReactI18next } from 'react-i18next';
import type { Country, Language } from '../format/formatter.js';

/** A person reads one language: the other is loaded when she changes to it. */
const LANGUAGES = {
  es: () => import('./texts-es.js'),
  en: () => import('./texts-en.js'),
} as const;

/** Spanish first; a country's file holds only what it says otherwise. */
async function loadTexts(language: Language, country: Country): Promise<i18n> {
  const { resources } = await LANGUAGES[language]();
  const instance = i18next.createInstance();
  await instance.use(initReactI18next).init({
    resources,
    lng: language === 'es' ? `es-${country}` : 'en',
    fallbackLng: ['es'],
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
