import type { Page } from '@playwright/test';

/** The next answer to this command is lost after it was carried out, as when a connection is cut. */
export function loseAnswer(page: Page, path: string): Promise<unknown> {
  return page.route(
    path,
    async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
}
