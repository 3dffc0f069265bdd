import { createHash } from 'node:crypto';
import { canonicalJson } from '@kantia/kernel/canonical';
import { z } from 'zod';
import type { InputFilter } from '../../application/ports.js';
import { refuse } from '../../application/refusals.js';

const cursor = z.object({
  createdAt: z.iso.datetime({ offset: true }).or(z.string().regex(/^\d{4}-\d{2}-\d{2} [\d:.]+[+-]\d{2}(:\d{2})?$/)),
  id: z.uuid(),
  filter: z.string(),
});

const hashOf = (filter: InputFilter) =>
  createHash('sha256')
    .update(canonicalJson({ ...filter }))
    .digest('base64url')
    .slice(0, 12);

/** The place after the last item shown, bound to the filter of its list. */
export function cursorTo(place: { createdAt: string; id: string }, filter: InputFilter): string {
  return Buffer.from(JSON.stringify({ ...place, filter: hashOf(filter) })).toString('base64url');
}

export function cursorFrom(text: string, filter: InputFilter): { createdAt: string; id: string } {
  const place = parsed(text);
  if (!place || place.filter !== hashOf(filter)) throw refuse('inputs.bad-cursor');
  return place;
}

function parsed(text: string) {
  try {
    return cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    // Whatever is wrong with a cursor from outside, the answer is the same refusal.
    return null;
  }
}
