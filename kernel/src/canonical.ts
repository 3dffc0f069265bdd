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
  // The digits of a decimal need no escape.
  if (value instanceof Decimal) return `"${toText(value)}"`;
  if (Array.isArray(value)) return `[${value.map((item: Canonical) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const record = value as { readonly [key: string]: Canonical };
    let text = '';
    for (const key of sortedKeys(record)) {
      text += `${text === '' ? '{' : ','}${JSON.stringify(key)}:${canonicalJson(record[key] ?? null)}`;
    }
    return text === '' ? '{}' : `${text}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new TypeError(`${value} is not an exact integer`);
  return JSON.stringify(value);
}

/** Most records are built in the order of their keys: looking is cheaper than sorting. */
function sortedKeys(record: object): readonly string[] {
  const keys = Object.keys(record);
  return keys.every((key, at) => at === 0 || (keys[at - 1] ?? '') <= key) ? keys : keys.toSorted();
}
