import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { kindName } from './answer-texts.js';
import type { Language } from './http/language.js';
import { monthsSaid } from './months-said.js';

/** Texts of finding codes, generated from the rules and formulas that report them. */
const texts = z
  .record(
    z.string(),
    z.object({
      severity: z.enum(['informative', 'warning', 'blocking']),
      title: z.object({ es: z.string(), en: z.string() }),
      es: z.string(),
      en: z.string(),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('../finding-texts.json', import.meta.url), 'utf8')));

/** Parameters that travel as codes, by name: months as `YYYY-MM`, one or some, and kinds of inputs. The others show as they came. */
const SAID: Readonly<Record<string, (value: string, language: Language) => string>> = {
  month: monthsSaid,
  period: monthsSaid,
  last: monthsSaid,
  used: monthsSaid,
  kind: (code, language) => `«${kindName(code, language)}»`,
};

/** The text of a finding; a code that this build does not know shows as itself, a parameter that is not told as `missing`. */
export function findingText(
  code: string,
  params: Readonly<Record<string, string>>,
  { language, missing = '' }: { readonly language: Language; readonly missing?: string },
): string {
  return (texts[code]?.[language] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    return value === undefined ? missing : (SAID[name]?.(value, language) ?? value);
  });
}

/** What a finding is called where many services have it, each with figures of its own; a code that this build does not know shows as itself. */
export function findingTitle(code: string, language: Language): string {
  return texts[code]?.title[language] ?? code;
}

/** Every code that a rule or a formula can report, by code. */
export function findingCodes(language: Language) {
  return Object.entries(texts)
    .map(([code, { severity }]) => ({ code, severity, title: findingTitle(code, language) }))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

/** Those of the codes that nothing can report. */
export function unknownCodes(codes: readonly string[]): readonly string[] {
  return codes.filter((code) => !(code in texts));
}
