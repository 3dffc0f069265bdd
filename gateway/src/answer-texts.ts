import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Language } from './http/language.js';
import { OWN_TEXTS } from './http/own-texts.js';
import { monthsSaid } from './months-said.js';

/** Texts of refusals and of errors in files, and names of kinds of inputs, by code, generated from the services that write them. */
const texts: Readonly<Record<string, { readonly es: string; readonly en: string }>> = {
  ...z
    .record(z.string(), z.object({ es: z.string(), en: z.string() }))
    .parse(JSON.parse(readFileSync(new URL('../answer-texts.json', import.meta.url), 'utf8'))),
  ...OWN_TEXTS,
};

const BLANK = /\{(\w+)\}/g;

/** What filled the blanks of a template; null where the text is not made from it. */
function filledIn(template: string, text: string): ReadonlyMap<string, string> | null {
  const names = [...template.matchAll(BLANK)].map(([, name]) => name ?? '');
  const pattern = template
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('(.*?)');
  const found = new RegExp(`^${pattern}$`, 's').exec(text);
  return found && new Map(names.map((name, index) => [name, found[index + 1] ?? '']));
}

/**
 * A message in the language asked for. Services write theirs in Spanish, filled; here it is the text of its code with what filled the Spanish one, a period in
 * words. A code without texts, or a message that is not of its code, stays as it came.
 */
export function messageIn(
  language: Language,
  { code, message }: { readonly code: string; readonly message: string },
): string {
  const text = texts[code];
  const params = text && filledIn(text.es, message);
  if (!params) return message;
  return text[language].replace(BLANK, (blank, name: string) => {
    const value = params.get(name) ?? blank;
    return name === 'period' ? monthsSaid(value, language) : value;
  });
}

/** What a kind of input is called; a code that this build does not know shows as itself. */
export function kindName(code: string, language: Language): string {
  return texts[code]?.[language] ?? code;
}

/** The same of each of a list, as errors of a file or of fields come. */
export function messagesIn<E extends { readonly code: string; readonly message: string }>(
  language: Language,
  errors: readonly E[],
): E[] {
  return errors.map((error) => ({ ...error, message: messageIn(language, error) }));
}
