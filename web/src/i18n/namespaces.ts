export type Texts = Readonly<Record<string, string>>;
/** `texts.<language>.json` beside what it belongs to, by path: its texts, or the way to load them. */
export type ByFile<T> = Readonly<Record<string, T>>;

/** By language and namespace, which is the name of the folder. */
export function byNamespace<T>(files: ByFile<T>): Record<string, Record<string, T>> {
  const all: Record<string, Record<string, T>> = {};
  for (const [path, own] of Object.entries(files)) {
    const [, namespace = '', language = ''] = /([\w-]+)\/texts\.([\w-]+)\.json$/.exec(path) ?? [];
    all[language] = { ...all[language], [namespace]: own };
  }
  return all;
}

/** What a language has at once, and what comes with the screens that need it, by language and namespace. */
export interface LanguageTexts {
  readonly atOnce: Readonly<Record<string, Readonly<Record<string, Texts>>>>;
  readonly later: Readonly<Record<string, Readonly<Record<string, () => Promise<Texts>>>>>;
}
