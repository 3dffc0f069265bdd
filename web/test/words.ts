import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import i18next, { type TFunction } from 'i18next';
import type { Country, Language } from '../src/format/formatter.js';
import { byNamespace, type ByFile, type Texts } from '../src/i18n/namespaces.js';
import { STATUSES } from '../src/status/status.js';

const ROOT = fileURLToPath(new URL('../src/', import.meta.url));
const FILES: ByFile<Texts> = Object.fromEntries(
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\/texts\.[\w-]+\.json$/.test(path))
    .map((path) => [path, JSON.parse(readFileSync(`${ROOT}${path}`, 'utf8')) as Readonly<Record<string, string>>]),
);

/** What the screens say to a person of this language and country: `cycle-new:create`, with its blanks filled. */
export interface Words {
  readonly t: TFunction;
  readonly status: (object: keyof typeof STATUSES, code: string) => string;
}

export function wordsOf(language: Language, country: Country): Words {
  const instance = i18next.createInstance();
  void instance.init({
    resources: byNamespace(FILES),
    lng: language === 'es' ? `es-${country}` : 'en',
    fallbackLng: ['es'],
    keySeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return {
    t: instance.t,
    status(object, code) {
      const known: Readonly<Record<string, { readonly es: string; readonly en: string }>> = STATUSES[object];
      const words = known[code];
      if (!words) throw new Error(`no status ${code} of ${object}`);
      return words[language];
    },
  };
}
