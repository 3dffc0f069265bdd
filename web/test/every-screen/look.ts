import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

/** How two pictures are compared: in squares of so many pixels, of which such a share may differ. */
interface Measure {
  readonly block: number;
  readonly share: number;
}

/** Of a channel of 255: less is a rim that is smoothed a little otherwise. */
const CHANNEL = 24;
/** Of all pixels (ux.md A.4): more hides real errors. */
const STRICT: Measure = { block: 1, share: 0.001 };
/** Where the machine draws letters otherwise: in the mean of a square their rims drown, and what moved or is gone does not. */
const COARSE: Measure = { block: 8, share: 0.01 };
const SPECIMEN = 'specimen';
/** `KANTIA_BASELINE=write`: what the screens look like now is how they shall look. Whoever sets it looks at each of them. */
const WRITES = process.env['KANTIA_BASELINE'] === 'write';

const fileOf = (name: string) => fileURLToPath(new URL(`baseline/${name}.png`, import.meta.url));
let measure: Promise<Measure> | undefined;

/** Null when the page looks as it did; else what is different. Where it differs, the new picture is written beside the old one. */
export async function lookOf(page: Page, name: string): Promise<string | null> {
  measure ??= measureOf(page);
  return differenceOf(page, name, await page.screenshot({ animations: 'disabled', caret: 'hide' }), await measure);
}

/** Strict where this browser, with the fonts of this machine, draws a page that no change of the screens touches as the one of the pictures did. */
async function measureOf(page: Page): Promise<Measure> {
  const inter = createRequire(import.meta.url).resolve(
    '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  );
  const blank = await page.context().newPage();
  try {
    await blank.setContent(`<style>
      @font-face { font-family: Specimen; src: url(data:font/woff2;base64,${readFileSync(inter, 'base64')}); font-weight: 100 900 }
      body { font: 14px Specimen, sans-serif } div { width: 300px; padding: 8px; border: 1px solid #888; border-radius: 4px; box-shadow: 0 1px 3px #0004 }
    </style><div>Liquidación ✓ → $ 1.234,50 <b>Puntos de suministro</b> <small>kWh · señal · 10/2026</small></div>`);
    await blank.evaluate('document.fonts.ready');
    const told = await differenceOf(blank, SPECIMEN, await blank.locator('div').screenshot(), STRICT);
    if (told === null) return STRICT;
    console.warn(
      `${told}: this machine draws letters otherwise, so that the screens are compared in squares of ${COARSE.block} pixels`,
    );
    return COARSE;
  } finally {
    await blank.close();
  }
}

async function differenceOf(page: Page, name: string, now: Buffer, { block, share }: Measure): Promise<string | null> {
  const file = fileOf(name);
  if (WRITES) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, now);
    return null;
  }
  if (!existsSync(file)) return `${name}: there is no picture to compare with`;
  const { same, differs, of } = await compare(page, [readFileSync(file), now], block);
  if (same && differs <= of * share) return null;
  writeFileSync(file.replace(/png$/, 'new.png'), now);
  return `${name}: ${same ? `${differs} of ${of} ${block === 1 ? 'pixels' : 'squares'} differ` : 'another size'}`;
}

interface Difference {
  readonly same: boolean;
  readonly differs: number;
  readonly of: number;
}

/** The browser decodes its own pictures, and takes the means of squares by drawing them smaller. */
async function compare(page: Page, pictures: readonly Buffer[], block: number): Promise<Difference> {
  const blank = await page.context().newPage();
  try {
    const urls = pictures.map((picture) => `data:image/png;base64,${picture.toString('base64')}`);
    return await blank.evaluate<Difference>(
      `(async (urls, block, channel) => {
        const images = await Promise.all(urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          return image;
        }));
        const [a, b] = images.map((image) => {
          const canvas = new OffscreenCanvas(Math.ceil(image.width / block), Math.ceil(image.height / block));
          const context = canvas.getContext('2d');
          context.imageSmoothingQuality = 'high';
          context.drawImage(image, 0, 0, canvas.width, canvas.height);
          return context.getImageData(0, 0, canvas.width, canvas.height);
        });
        const same = images[0].width === images[1].width && images[0].height === images[1].height;
        let differs = 0;
        for (let at = 0; at < a.data.length; at += 4)
          if ([0, 1, 2].some((part) => Math.abs(a.data[at + part] - b.data[at + part]) > channel)) differs += 1;
        return { same, differs, of: a.width * a.height };
      })(${JSON.stringify(urls)}, ${block}, ${CHANNEL})`,
    );
  } finally {
    await blank.close();
  }
}
