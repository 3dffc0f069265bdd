/** The languages of operators. */
export type Language = 'es' | 'en';

/** What `Accept-Language` asks for: of the two the one that is preferred, Spanish where neither is named. */
export function languageOf(header: string | undefined): Language {
  const wanted = (header ?? '').split(',').flatMap((part) => {
    const [tag = '', ...rest] = part.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    const weight = Number(/q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? '1');
    return language === 'es' || language === 'en' ? [{ language, weight } as const] : [];
  });
  return wanted.toSorted((a, b) => b.weight - a.weight).find(({ weight }) => weight > 0)?.language ?? 'es';
}
