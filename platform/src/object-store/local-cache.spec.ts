import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LocalCache } from './local-cache.js';

const root = mkdtempSync(join(tmpdir(), 'kantia-cache-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function anObject(text: string) {
  const bytes = Buffer.from(text);
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.byteLength };
}

describe('LocalCache', () => {
  let folder: string;
  let now: number;
  let fetched: string[];
  const aCache = (maxBytes: number) => new LocalCache({ folder, maxBytes, now: () => now });
  const get = (cache: LocalCache, text: string) => {
    const object = anObject(text);
    return cache.get(object, async () => {
      fetched.push(text);
      return object.bytes;
    });
  };
  beforeEach(() => {
    folder = mkdtempSync(join(root, 'one-'));
    now = 1_000_000;
    fetched = [];
  });

  it('fetches an object once, also for many who ask at the same time', async () => {
    const cache = aCache(1_000);

    const paths = await Promise.all([get(cache, 'a'), get(cache, 'a'), get(cache, 'a')]);
    await get(cache, 'a');

    expect(new Set(paths).size).toBe(1);
    expect(fetched).toEqual(['a']);
  });

  it('removes the least recently used when it is full, but nothing that was handed out a moment ago', async () => {
    const cache = aCache(10);
    const first = await get(cache, 'aaaaa');
    const second = await get(cache, 'bbbbb');
    await get(cache, 'aaaaa');
    await get(cache, 'ccccc');
    expect(existsSync(second)).toBe(true);

    now += 16 * 60_000;
    await get(cache, 'aaaaa');
    const last = await get(cache, 'ddddd');

    expect([first, second, last].map((path) => existsSync(path))).toEqual([true, false, true]);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('keeps what an earlier process fetched, after a look at its hash', async () => {
    const path = await get(aCache(1_000), 'a');
    const good = aCache(1_000);
    expect(await get(good, 'a')).toBe(path);
    expect(fetched).toEqual(['a']);

    rmSync(path);
    writeFileSync(path, 'x');

    expect(readFileSync(await get(aCache(1_000), 'a'), 'utf8')).toBe('a');
    expect(fetched).toEqual(['a', 'a']);
  });

  it('refuses bytes of another hash and keeps nothing of them', async () => {
    const wanted = anObject('right');

    await expect(aCache(1_000).get(wanted, async () => Buffer.from('wrong'))).rejects.toMatchObject({ name: 'Defect' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
