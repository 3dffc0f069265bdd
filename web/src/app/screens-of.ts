import { SCREENS } from '../screens/catalogue.js';
import type { SessionUser } from './session.js';

/** The screens of a person's roles, in the order of the navigation. */
export function screensOf({ roles }: Pick<SessionUser, 'roles'>) {
  return SCREENS.filter(
    (screen) => screen.roles === undefined || screen.roles.some((role) => roles.includes(role)),
  ).toSorted((a, b) => (a.navigation?.order ?? 99) - (b.navigation?.order ?? 99));
}
