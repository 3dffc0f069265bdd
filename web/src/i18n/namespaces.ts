type Texts = Readonly<Record<string, string>>;
/** Every `texts.<language>.json` beside what it belongs to, by path. */
export type TextFiles = Readonly<Record<string, Texts>>;

/** By language and namespace, which is the name of the folder. */
export function texts(files: TextFiles): Record<string, Record<string, Texts>> {
  const all: Record<string, Record<string, Texts>> = {};
  for (const [path, own] of Object.entries(files)) {
    const [, namespace = '', language = ''] = /([\w-]+)\/texts\.([\w-]+)\.json$/.exec(path) ?? [];
    all[language] = { ...all[language], [namespace]: own };
  }
  return all;
}
