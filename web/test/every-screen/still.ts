import type { Page, Request } from '@playwright/test';

const ENDLESS = /\/api\/v1\/events$/;
/** Idle rounds of the page without a change: what a slow machine makes longer, and never shorter. */
const ROUNDS = 4;
const waiting = new WeakMap<Page, Set<Request>>();

/** From now on `still` knows what this page waits for. The stream of events never ends and does not count. */
export function watchRequests(page: Page): void {
  const open = new Set<Request>();
  waiting.set(page, open);
  page.on('request', (request) => {
    if (!ENDLESS.test(new URL(request.url()).pathname)) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/** Everything that was asked for is there and drawn: no request is open, nothing loads, and the page has had nothing to do. */
export async function still(page: Page): Promise<void> {
  const open = waiting.get(page);
  if (!open) throw new Error('nobody watches what this page asks for');
  await page.getByRole('main').waitFor();
  do
    await page.evaluate(
      `(async (rounds) => {
        await document.fonts.ready;
        let calm = 0;
        const watch = new MutationObserver(() => (calm = 0));
        watch.observe(document.documentElement, { subtree: true, childList: true, attributes: true, characterData: true });
        const isLoading = () => document.querySelector('.mantine-Loader-root') || document.fonts.status !== 'loaded';
        for (; calm < rounds; calm = isLoading() ? 0 : calm + 1)
          await new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => requestIdleCallback(resolve)), 40));
        watch.disconnect();
      })(${ROUNDS})`,
    );
  while (open.size > 0);
}
