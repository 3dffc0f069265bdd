import type { Role } from '@kantia/contracts/define';
import type { Person } from '../users/person.js';

/** Actions that only a role decides on; the reason is the code that the refusal would have. */
export function roleActions(person: Person, allowed: Readonly<Record<string, readonly Role[]>>) {
  return Object.entries(allowed).map(([name, roles]) => {
    const isAllowed = roles.some((role) => person.roles.includes(role));
    return { name, allowed: isAllowed, reason: isAllowed ? null : 'session.forbidden' };
  });
}
