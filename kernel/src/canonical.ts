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
  if (typeof value === 'string') return quoted(value);
  // The digits of a decimal need no escape.
  if (value instanceof Decimal) return `"${toText(value)}"`;
  if (Array.isArray(value)) return ofList(value);
  if (typeof value === 'object' && value !== null) return ofRecord(value as { readonly [key: string]: Canonical });
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new TypeError(`${value} is not an exact integer`);
  return String(value);
}

function ofList(items: readonly Canonical[]): string {
  let text = '[';
  for (let at = 0; at < items.length; at++) {
    if (at > 0) text += ',';
    text += canonicalJson(items[at] ?? null);
  }
  return `${text}]`;
}

function ofRecord(record: { readonly [key: string]: Canonical }): string {
  let text = '{';
  for (const key of sortedKeys(record)) {
    if (text !== '{') text += ',';
    text += `${quoted(key)}:${canonicalJson(record[key] ?? null)}`;
  }
  return `${text}}`;
}

/** Most records are built in the order of their keys: looking is cheaper than sorting. */
function sortedKeys(record: object): readonly string[] {
  const keys = Object.keys(record);
  for (let at = 1; at < keys.length; at++) {
    if ((keys[at - 1] ?? '') > (keys[at] ?? '')) return keys.toSorted();
  }
  return keys;
}

/** Keys, symbols and formulas come again for every service of a batch: their escaped texts are kept, up to a bound. */
const QUOTED = new Map<string, string>();
const QUOTED_MAX = 4_096;

function quoted(text: string): string {
  const known = QUOTED.get(text);
  if (known !== undefined) return known;
  const made = JSON.stringify(text);
  if (QUOTED.size < QUOTED_MAX) QUOTED.set(text, made);
  return made;
}
