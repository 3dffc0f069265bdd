import { Refusal } from '@kantia/platform/ports/errors';
import { namesOf } from '../users/names.js';
import type { Person } from '../users/person.js';
import type { Tools } from './route.js';

/** A refusal that says who changed something since it was read (`by`, a user) says the name too (`byName`); any other error as it is. */
export async function withName(error: unknown, person: Person, tools: Tools): Promise<unknown> {
  if (!(error instanceof Refusal) || error.kind !== 'stale' || !error.params['by']) return error;
  const byName = (await namesOf(person, tools)).get(error.params['by']);
  if (byName === undefined) return error;
  return new Refusal(error.code, error.kind, error.message, { ...error.params, byName }, error.details);
}
