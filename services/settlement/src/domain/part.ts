import type { Finding } from './finding.js';

/** A part of an input, or why it cannot be had. */
export type Part<T> =
  | { readonly value: T; readonly findings: readonly [] }
  | { readonly value: null; readonly findings: readonly Finding[] };

export function found<T>(value: T): Part<T> {
  return { value, findings: [] };
}
export function lacking(...findings: readonly Finding[]): Part<never> {
  return { value: null, findings };
}

/** All values, or all that stands in the way of any of them. */
export function everyPart<T>(parts: readonly Part<T>[]): Part<readonly T[]> {
  const findings = parts.flatMap((part) => part.findings);
  return findings.length > 0
    ? lacking(...findings)
    : found(parts.flatMap(({ value }) => (value === null ? [] : [value])));
}
