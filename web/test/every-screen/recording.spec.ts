import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { routes } from '../../../gateway/src/routes/catalogue.js';
import { ABSENT, readRecording, statusOf } from './recording.js';
import { SCREEN_CASES } from './table.js';

const SCREENS = fileURLToPath(new URL('../../src/screens', import.meta.url));
const patternOf = (path: string) => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
const routeOf = (path: string) =>
  routes
    .filter(({ method }) => method === 'GET')
    // A path without parameters before one that would take its last part for an id.
    .toSorted((a, b) => a.path.split(':').length - b.path.split(':').length)
    .find((route) => patternOf(route.path).test(path));

describe('the table of screens', () => {
  it('has every screen of the catalogue', () => {
    const screens = readdirSync(SCREENS).filter((name) => existsSync(`${SCREENS}/${name}/screen.ts`));

    expect(SCREEN_CASES.map(({ screen }) => screen).toSorted()).toEqual(screens.toSorted());
  });
});

/** When it fails, the API has changed: `npm run record -w @kantia/web`, and then look at every screen. */
describe.each(['CO', 'PE'] as const)('what was recorded of %s', (country) => {
  it('is what the routes still answer', () => {
    const { answers } = readRecording(country);
    const wrong = Object.values(answers)
      .flatMap((kept) => Object.entries(kept))
      .flatMap(([key, body]) => {
        if (statusOf(body) === ABSENT) return [];
        const path = key.split('?')[0] ?? '';
        const parsed = routeOf(path)?.answer?.safeParse(body);
        return parsed?.success ? [] : [[path, parsed?.error?.issues[0] ?? 'no such route']];
      });

    expect(wrong).toEqual([]);
  });
});
