import { z } from 'zod';

/** A column that a list can be sorted by. Rows that have nothing there come last, in either direction. */
export interface SortKey {
  readonly column: string;
  readonly type: 'numeric' | 'text' | 'timestamptz';
}

export interface SortPlace {
  readonly key: SortKey;
  readonly descending: boolean;
  /** Tells rows with the same key apart, never null; ascending. */
  readonly tie: string;
}

/** Where each row stands: the column, with an end of the world for what is not there. */
function rankOf({ key: { column, type }, descending }: SortPlace): string {
  if (type === 'text') return column;
  return `coalesce(${column}, '${descending ? '-' : ''}infinity'::${type})`;
}

export function orderBy(place: SortPlace): string {
  return `${rankOf(place)} ${place.descending ? 'desc' : 'asc'}, ${place.tie}`;
}

/** The rank of a row as text, to go on after it: exact, and so that the database reads it again. */
export function rankText(place: SortPlace): string {
  return `(${rankOf(place)})::text`;
}

/** The condition of rows behind another one, by the parameters that hold its rank and its tie. */
export function isBehind(place: SortPlace, { rank, tie }: { readonly rank: string; readonly tie: string }): string {
  const own = rankOf(place);
  const there = `${rank}::${place.key.type}`;
  return `(${own} ${place.descending ? '<' : '>'} ${there} or (${own} = ${there} and ${place.tie} > ${tie}))`;
}

const NUMERIC = /^(?:-?\d{1,60}(?:\.\d{1,60})?|-?Infinity)$/;

/** Whether the text can be a rank: a cursor comes back from outside, and the database reads what it holds. */
export function isRank({ type }: SortKey, text: string): boolean {
  if (type === 'numeric') return NUMERIC.test(text);
  // Of a moment the database writes a blank for the `T`, and an offset of whole hours without minutes.
  if (type === 'timestamptz') {
    const iso = text.replace(' ', 'T').replace(/[+-]\d\d$/, '$&:00');
    return z.iso.datetime({ offset: true }).safeParse(iso).success || /^-?infinity$/.test(text);
  }
  return !text.includes('\0');
}
