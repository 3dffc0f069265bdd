import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from '@playwright/test';
import { LITORAL } from '../../../deploy/src/local-companies.js';
import { expectAccessible, type ScreensWorld } from '../screens-world.js';

const NAME = 'A medias BOR-';
const OFFER = 'Hay un ciclo sin terminar de crear';

/** A cycle that somebody began to describe waits for her wherever she signs in next, until she creates it or lets it go. */
export function keptDraft(world: ScreensWorld): void {
  describe('a cycle that is left half described', () => {
    let here: Page;
    let there: Page;
    const name = (page: Page) => page.getByRole('textbox', { name: 'Nombre del ciclo' });
    /** What the server was told last of the draft, and kept. */
    const saved = (page: Page, isIt: (document: string) => boolean) =>
      page.waitForResponse(
        (answer) =>
          answer.ok() &&
          answer.request().method() === 'PUT' &&
          answer.url().endsWith('/preferences') &&
          isIt(answer.request().postData() ?? ''),
      );

    beforeAll(async () => {
      here = await world.signIn(LITORAL, { path: '/cycles/new' });
    });
    afterAll(async () => {
      for (const page of [here, there]) await page?.context().close();
    });

    it('is offered in another browser, and goes on there with every field', async () => {
      await name(here).waitFor();
      await here.getByRole('radio', { name: /^Libre/ }).check();
      await here.getByRole('radio', { name: /^Manual/ }).check();
      const kept = saved(here, (document) => document.includes(NAME));
      await name(here).fill(NAME);
      await kept;
      await here.goto('/cycles');

      there = await world.signIn(LITORAL, { path: '/cycles/new' });
      await there.getByText(OFFER).waitFor();
      expect(await there.getByText(new RegExp(`^${NAME} · Libre · .*Manual$`)).count()).toBe(1);
      await expectAccessible(there);
      await there.getByRole('button', { name: 'Continuar el borrador' }).click();
      await there.getByText(OFFER).waitFor({ state: 'detached' });

      expect(await name(there).inputValue()).toBe(NAME);
      expect(await there.getByRole('radio', { name: /^Libre/ }).isChecked()).toBe(true);
      expect(await there.getByRole('radio', { name: /^Manual/ }).isChecked()).toBe(true);
    });

    it('is gone everywhere once she lets it go', async () => {
      await there.goto('/cycles/new');
      const dropped = saved(there, (document) => !document.includes(NAME));
      await there.getByRole('button', { name: 'Descartar' }).click();
      await dropped;
      await here.goto('/cycles/new');
      await name(here).waitFor();

      expect([await here.getByText(OFFER).count(), await there.getByText(OFFER).count()]).toEqual([0, 0]);
    });
  });
}
