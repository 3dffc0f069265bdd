import { lacking, type Part } from '../part.js';

type Values<P> = { readonly [K in keyof P]: P[K] extends Part<infer T> ? T : never };

/** Parts under their names made into one, or all that stands in the way of any of them, once. */
export function together<P extends Readonly<Record<string, Part<unknown>>>>(parts: P): Part<Values<P>> {
  const findings = [...new Set(Object.values(parts).flatMap((part) => part.findings))];
  if (findings.length > 0) return lacking(...findings);
  const values = Object.entries(parts).map(([name, { value }]) => [name, value]);
  return { value: Object.fromEntries(values) as Values<P>, findings: [] };
}
