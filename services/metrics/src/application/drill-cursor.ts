import { createHash } from 'node:crypto';
import { z } from 'zod';
import { refuse } from './refusals.js';

/** Where the next page begins: behind a service of a cycle, or behind one that is in no cycle. */
const place = z.union([
  z.object({ cycleId: z.uuid(), ordinal: z.int() }),
  z.object({ point: z.string(), contract: z.string() }),
]);
export type DrillPlace = z.infer<typeof place>;
const cursor = z.object({ of: z.string(), after: place });

export function writeCursor(after: DrillPlace, filter: unknown): string {
  return Buffer.from(JSON.stringify({ of: markOf(filter), after })).toString('base64url');
}

/** Null for the first page. A cursor of another filter is refused. */
export function readCursor(text: string | null, filter: unknown): DrillPlace | null {
  if (text === null || text === '') return null;
  const parsed = cursor.safeParse(parseJson(Buffer.from(text, 'base64url').toString()));
  if (!parsed.success || parsed.data.of !== markOf(filter)) throw refuse('metrics.cursor');
  return parsed.data.after;
}

function markOf(filter: unknown): string {
  return createHash('sha256').update(JSON.stringify(filter)).digest('base64url').slice(0, 16);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
