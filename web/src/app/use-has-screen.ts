import { screensOf } from './screens-of.js';
import { useSession } from './session.js';

/** Whether the person has a screen at this path: nothing leads where there is none. */
export function useHasScreen(path: string): boolean {
  const { user } = useSession();
  return screensOf(user).some((screen) => screen.path === path);
}
