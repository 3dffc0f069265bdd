import type { Role } from '@kantia/contracts/define';
import type { Person } from '../users/person.js';
import type { Route } from './route.js';

export interface ActionView {
  readonly name: string;
  readonly allowed: boolean;
  readonly reason: string | null;
}

/** Actions that only a role decides on; the reason is the code that the refusal would have. */
export function roleActions(person: Person, allowed: Readonly<Record<string, readonly Role[]>>): readonly ActionView[] {
  return Object.entries(allowed).map(([name, roles]) => action(name, roles, person, null));
}

/** What a resource's action needs: the route that carries it out, and why it cannot now (a code), whoever asks. */
interface RouteAction {
  readonly route: Pick<Route, 'roles'>;
  readonly refused?: string | null;
}

/** Actions of a resource, each with the route that does it: what has none is no action, and whom the route refuses the action does too. */
export function routeActions(person: Person, actions: Readonly<Record<string, RouteAction>>): readonly ActionView[] {
  return Object.entries(actions).map(([name, { route, refused = null }]) => action(name, route.roles, person, refused));
}

function action(name: string, roles: Route['roles'], person: Person, refused: string | null): ActionView {
  const mayAsk = roles === 'anyone' || roles.some((role) => person.roles.includes(role));
  const reason = mayAsk ? refused : 'session.forbidden';
  return { name, allowed: reason === null, reason };
}
