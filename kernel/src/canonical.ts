import { Decimal, toText } from './decimal.js';

export type Canonical =
  | string
  | number
  | boolean
  | null
  | Decimal
  | readonly Canonical[]
  | { readonly [key: string]: Canonical };

/**
 * One text for one value (in the manner of RFC 8785): keys sorted by code unit, no blanks, decimals as plain strings without
 * trailing zeros. Only integers may come as numbers. Equal values give equal bytes, whatever order they were built in.
 */
export function canonicalJson(value: Canonical): string {
  if (value instanceof Decimal) return JSON.stringify(toText(value));
  if (Array.isArray(value)) return `[${value.map((item: Canonical) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const record = value as { readonly [key: string]: Canonical };
    const entries = Object.keys(record)
      .toSorted()
      .map((key) => `${JSON.stringify(key)}:${canonicalJson(record[key] ?? null)}`);
    return `{${entries.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new TypeError(`${value} is not an exact integer`);
  return JSON.stringify(value);
}
