import type { Tools } from '../http/route.js';
import type { Person } from './person.js';

/** Names of the company's users by id: services know people by their ids only. */
export async function namesOf(person: Person, { units, directory }: Tools): Promise<ReadonlyMap<string, string>> {
  const users = await units.run(person, (work) => directory.list(work));
  return new Map(users.map(({ id, name }) => [id, name]));
}
