import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Country, Language } from '../format/formatter.js';

type Texts = Readonly<Record<string, string>>;

/** Every `texts.<language>.json` beside what it belongs to: the folder's name is the namespace. */
const files = import.meta.glob<Texts>(['../screens/*/texts.*.json', '../*/texts.*.json'], {
  eager: true,
  import: 'default',
});

function resources(): Record<string, Record<string, Texts>> {
  const all: Record<string, Record<string, Texts>> = {};
  for (const [path, texts] of Object.entries(files)) {
    const [, namespace = '', language = ''] = /([\w-]+)\/texts\.([\w-]+)\.json$/.exec(path) ?? [];
    all[language] = { ...all[language], [namespace]: texts };
  }
  return all;
}

/** Spanish first; a country's file holds only what it says otherwise. */
export function startTexts(language: Language, country: Country): i18n {
  const instance = i18next.createInstance();
  void instance.use(initReactI18next).init({
    resources: resources(),
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
