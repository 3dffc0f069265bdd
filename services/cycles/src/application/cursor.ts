import { z } from 'zod';
import { refuse } from './refusals.js';

const LIMIT_MAX = 500;
const position = z.object({ filter: z.string(), after: z.array(z.string()) });

/** The opaque place after a row: its sort key, and the filter that it belongs to. */
export function cursorAfter(key: readonly string[], filter: string): string {
  return Buffer.from(JSON.stringify({ filter, after: key })).toString('base64url');
}

/** The sort key to go on after, null for the first page. A cursor of another filter is refused. */
export function readCursor(cursor: string | null, filter: string, keyLength: number): readonly string[] | null {
  if (cursor === null || cursor === '') return null;
  const parsed = position.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success || parsed.data.filter !== filter || parsed.data.after.length !== keyLength)
    throw refuse('cycles.cursor');
  return parsed.data.after;
}

export function checkLimit(limit: number): number {
  if (limit < 1 || limit > LIMIT_MAX) throw refuse('cycles.limit');
  return limit;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
