import type { Actor } from '@kantia/platform/ports/unit-of-work';
import type { Tools } from '../../http/route.js';

/** Names of the people of a company, by id: whoever reads what happened may know who did it. */
export async function namesOf(
  { units, directory }: Pick<Tools, 'units' | 'directory'>,
  actor: Actor,
): Promise<ReadonlyMap<string, string>> {
  const users = await units.run(actor, (work) => directory.list(work));
  return new Map(users.map(({ id, name }) => [id, name]));
}
