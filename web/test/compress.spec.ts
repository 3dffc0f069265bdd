import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const { compressBuilt } = (await import(new URL('../compress.mjs', import.meta.url).href)) as {
  compressBuilt: (folder: string) => void;
};
const SCRIPT = `export const words = ${JSON.stringify('liquidación '.repeat(200))};\n`;
const FILES = {
  'index.html': '<link rel="modulepreload">'.repeat(20),
  'assets/page-1a2b.js': SCRIPT,
  'assets/page-1a2b.js.map': SCRIPT,
  'assets/tiny-1a2b.js': 'a',
  'assets/inter-1a2b.woff2': SCRIPT,
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kantia-built-screens-'));
  mkdirSync(join(folder, 'assets'));
  for (const [path, text] of Object.entries(FILES)) writeFileSync(join(folder, path), text);
  compressBuilt(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the files of built screens', () => {
  it('have both forms beside them, unless they are no smaller by it', () => {
    const made = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:br|gz)$/.test(name));

    expect(made.toSorted()).toEqual([
      'assets/page-1a2b.js.br',
      'assets/page-1a2b.js.gz',
      'index.html.br',
      'index.html.gz',
    ]);
  });

  it('are the same when they are unpacked', () => {
    const path = join(folder, 'assets/page-1a2b.js');

    expect(brotliDecompressSync(readFileSync(`${path}.br`)).toString()).toBe(SCRIPT);
    expect(gunzipSync(readFileSync(`${path}.gz`)).toString()).toBe(SCRIPT);
  });
});
