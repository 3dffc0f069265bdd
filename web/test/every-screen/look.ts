import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

/** Of a channel of 255: less is a rim that is smoothed a little otherwise. */
const CHANNEL = 24;
/** Of all pixels (ux.md A.4): more hides real errors. */
const SHARE = 0.001;
/** `KANTIA_BASELINE=write`: what the screens look like now is how they shall look. Whoever sets it looks at each of them. */
const WRITES = process.env['KANTIA_BASELINE'] === 'write';

const fileOf = (name: string) => fileURLToPath(new URL(`baseline/${name}.png`, import.meta.url));

/** Null when the page looks as it did; else what is different. Where it differs, the new picture is written beside the old one. */
export async function lookOf(page: Page, name: string): Promise<string | null> {
  const file = fileOf(name);
  const now = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  if (WRITES) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, now);
    return null;
  }
  if (!existsSync(file)) return `${name}: there is no picture to compare with`;
  const { same, differs, of } = await compare(page, [readFileSync(file), now]);
  if (same && differs <= of * SHARE) return null;
  writeFileSync(file.replace(/png$/, 'new.png'), now);
  return `${name}: ${same ? `${differs} of ${of} pixels differ` : 'another size'}`;
}

interface Difference {
  readonly same: boolean;
  readonly differs: number;
  readonly of: number;
}

/** The browser decodes its own pictures. */
async function compare(page: Page, pictures: readonly Buffer[]): Promise<Difference> {
  const blank = await page.context().newPage();
  try {
    const urls = pictures.map((picture) => `data:image/png;base64,${picture.toString('base64')}`);
    return await blank.evaluate<Difference>(
      `(async (urls, channel) => {
        const [a, b] = await Promise.all(urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }));
        let differs = 0;
        for (let at = 0; at < a.data.length; at += 4)
          if ([0, 1, 2].some((part) => Math.abs(a.data[at + part] - b.data[at + part]) > channel)) differs += 1;
        return { same: a.width === b.width && a.height === b.height, differs, of: a.width * a.height };
      })(${JSON.stringify(urls)}, ${CHANNEL})`,
    );
  } finally {
    await blank.close();
  }
}
