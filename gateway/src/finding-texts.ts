import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Texts of finding codes, generated from the rules and formulas that report them. */
const texts = z
  .record(z.string(), z.object({ es: z.string(), en: z.string() }))
  .parse(JSON.parse(readFileSync(new URL('../finding-texts.json', import.meta.url), 'utf8')));

/** The Spanish text of a finding; a code that this build does not know shows as itself, a parameter that is not told as `missing`. */
export function findingText(code: string, params: Readonly<Record<string, string>>, missing = ''): string {
  return (texts[code]?.es ?? code).replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? missing);
}

/** The Spanish text of a finding that many services have, each with figures of its own. */
export function findingTitle(code: string): string {
  return (texts[code]?.es ?? code).replace(/\{\w+\}/g, '…');
}
