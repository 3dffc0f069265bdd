import { Refusal } from '@kantia/platform/ports/errors';
import { z } from 'zod';
import { instantField } from '../../http/fields.js';
import { CHAIN_NAMES, type Narrowed, type Places } from './chains.js';

const chainField = z.enum(CHAIN_NAMES);

/** `since` ≤ at < `until`. `action`: a stage, an act of the cycle, `approved-…`, `contracts-changed` … */
export const auditFilter = z.object({
  chain: chainField.optional().describe('cycles, customers, inputs o users; todas si no se indica'),
  subjectId: z.string().max(100).optional().describe('id de aquello sobre lo que se actuó, por ejemplo un ciclo'),
  userId: z.uuid().optional(),
  action: z.string().max(60).optional(),
  since: instantField.optional(),
  until: instantField.optional(),
});
type Filter = z.infer<typeof auditFilter>;

export function toNarrowed({ subjectId, userId, action, since, until }: Filter): Narrowed {
  return {
    subjectId: subjectId ?? null,
    userId: userId ?? null,
    action: action ?? null,
    since: since === undefined ? null : new Date(since),
    until: until === undefined ? null : new Date(until),
  };
}

/** Before the first entry of the chains that are asked for. */
export function firstPlaces({ chain }: Filter): Places {
  return Object.fromEntries((chain ? [chain] : CHAIN_NAMES).map((name) => [name, '0']));
}

const cursorShape = z.object({
  filter: z.string(),
  places: z.partialRecord(chainField, z.string().regex(/^\d{1,18}$/)),
});

export function toCursor(places: Places, filter: Filter): string {
  return Buffer.from(JSON.stringify({ filter: JSON.stringify(filter), places })).toString('base64url');
}

/** A cursor of another filter is refused. */
export function fromCursor(cursor: string, filter: Filter): Places {
  const read = cursorShape.safeParse(parsed(Buffer.from(cursor, 'base64url').toString()));
  if (!read.success || read.data.filter !== JSON.stringify(filter))
    throw new Refusal('audit.cursor', 'invalid', 'El cursor no es de esta consulta.');
  return read.data.places;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
