import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  useNavigate,
  useSearch,
} from '@tanstack/react-router';
import { isPhone } from '../design/phone.js';
import type { Screen } from '../screens/screen.js';
import { actingScreen } from './acting-screen.js';
import { FailedScreen } from './failed-screen.js';
import { NotFound } from './not-found.js';
import { screensOf } from './screens-of.js';
import type { SessionUser } from './session.js';
import { Shell } from './shell.js';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Name of the screen at this address. */
    readonly screen?: string;
  }
}

/** The screens of a person's roles, as routes below the shell. `/` is the first of the navigation. */
export function routerFor(user: SessionUser) {
  const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
  const own = screensOf(user);
  const routes = own.map((screen) =>
    createRoute({
      getParentRoute: () => root,
      path: screen.path,
      staticData: { screen: screen.name },
      validateSearch: (raw: Record<string, unknown>) => searchOf(screen, raw),
      component: screen.changes === 'everything' ? actingScreen(screen.page) : lazyRouteComponent(screen.page),
    }),
  );
  const home = own.find(({ navigation }) => navigation)?.path ?? '/';
  const index = createRoute({
    getParentRoute: () => root,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: home });
    },
  });
  return createRouter({
    routeTree: root.addChildren(own.some(({ path }) => path === '/') ? routes : [index, ...routes]),
    defaultPreload: 'intent',
    defaultErrorComponent: FailedScreen,
    scrollRestoration: true,
  });
}

/** What the address says to the screen; on a phone without what would open a form. */
function searchOf({ search, changes = [] }: Screen, raw: Readonly<Record<string, unknown>>) {
  const state = search?.(raw) ?? {};
  if (changes === 'everything' || !isPhone()) return state;
  return Object.fromEntries(Object.entries(state).filter(([name]) => !changes.includes(name)));
}

type Search = Readonly<Record<string, string | number | boolean | undefined>>;
/** The state of a screen, which is the query part of its address; what is set to nothing leaves it. */
export function useAddress(): readonly [Search, (changed: Search, options?: { readonly replace?: boolean }) => void] {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  return [
    search,
    (changed, options) =>
      void navigate({ to: '.', search: { ...search, ...changed }, replace: options?.replace ?? false }),
  ];
}
