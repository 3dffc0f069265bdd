import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { expect, it } from '@jest/globals';
import { BUCKETS, type ObjectStore } from '../../src/ports/object-store.js';

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const prefix = () => `${randomUUID()}/`;

/** What every `ObjectStore` must do. `folder` is a scratch folder of the caller. */
export function objectStoreSuite(store: () => ObjectStore, folder: string): void {
  it('stores bytes under their own hash and gives them back', async () => {
    const bytes = randomBytes(100_000);
    const under = prefix();

    const ref = await store().put(BUCKETS.raw, bytes, { prefix: under, suffix: '.bin' });

    expect(ref).toEqual({
      bucket: BUCKETS.raw,
      key: `${under}${sha256Of(bytes)}.bin`,
      sha256: sha256Of(bytes),
      size: 100_000n,
    });
    expect(Buffer.compare(await store().read(ref), bytes)).toBe(0);
    expect(Buffer.compare(await buffer(await store().open(ref)), bytes)).toBe(0);
    expect(Buffer.compare(readFileSync(await store().localPath(ref)), bytes)).toBe(0);
  });

  it('takes a stream, a file and an empty object', async () => {
    const path = join(folder, 'source.bin');
    const large = randomBytes(20 * 1024 * 1024);
    writeFileSync(path, large);

    const streamed = await store().put(BUCKETS.raw, Readable.from([Buffer.from('uno'), Buffer.from('dos')]), {
      prefix: prefix(),
    });
    const filed = await store().put(BUCKETS.raw, { path }, { key: `${prefix()}large` });
    const empty = await store().put(BUCKETS.raw, new Uint8Array(), { prefix: prefix() });

    expect(Buffer.from(await store().read(streamed)).toString()).toBe('unodos');
    expect(filed.sha256).toBe(sha256Of(large));
    expect(Buffer.compare(readFileSync(await store().localPath(filed)), large)).toBe(0);
    expect((await store().read(empty)).byteLength).toBe(0);
  });

  it('takes the same bytes twice, but no others under that key', async () => {
    const key = `${prefix()}statement.json`;
    const first = await store().put(BUCKETS.derived, Buffer.from('{"a":1}'), { key });

    const second = await store().put(BUCKETS.derived, Buffer.from('{"a":1}'), { key });

    expect(second).toEqual(first);
    await expect(store().put(BUCKETS.derived, Buffer.from('{"a":2}'), { key })).rejects.toMatchObject({
      code: 'objects.different-bytes',
    });
    expect(Buffer.from(await store().read(first)).toString()).toBe('{"a":1}');
  });

  it('puts one object from many callers at once', async () => {
    const key = `${prefix()}same`;

    const refs = await Promise.all(
      Array.from({ length: 8 }, () => store().put(BUCKETS.derived, Buffer.from('same'), { key })),
    );

    expect(new Set(refs.map((ref) => ref.sha256)).size).toBe(1);
  });

  it('refuses what is too large as soon as it is, and keeps nothing of it', async () => {
    const key = `${prefix()}huge`;
    let sent = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) {
        sent += 1;
        yield Buffer.alloc(1_000);
      }
    }

    const put = store().put(BUCKETS.raw, Readable.from(endless()), { key, maxBytes: 10_000 });

    await expect(put).rejects.toMatchObject({ name: 'Refusal', code: 'objects.too-large', kind: 'too-large' });
    expect(sent).toBeLessThan(100);
    expect(await store().exists({ bucket: BUCKETS.raw, key })).toBe(false);
  });

  it('keeps nothing of a source that breaks off', async () => {
    const key = `${prefix()}broken`;
    async function* broken(): AsyncGenerator<Buffer> {
      yield Buffer.alloc(1_000);
      throw new Error('the client went away');
    }

    await expect(store().put(BUCKETS.raw, Readable.from(broken()), { key })).rejects.toThrow('the client went away');
    expect(await store().exists({ bucket: BUCKETS.raw, key })).toBe(false);
  });

  it('says that an object is not there', async () => {
    const ref = { bucket: BUCKETS.raw, key: `${prefix()}none`, sha256: sha256Of(Buffer.from('none')), size: 4n };
    const missing = { name: 'Refusal', code: 'objects.not-found' };

    expect(await store().exists(ref)).toBe(false);
    await expect(store().open(ref)).rejects.toMatchObject(missing);
    await expect(store().read(ref)).rejects.toMatchObject(missing);
    await expect(store().localPath(ref)).rejects.toMatchObject(missing);
    await expect(store().remove(ref)).resolves.toBeUndefined();
  });

  it('removes', async () => {
    const ref = await store().put(BUCKETS.raw, randomBytes(10), { prefix: prefix() });

    await store().remove(ref);

    expect(await store().exists(ref)).toBe(false);
  });

  it('notices bytes that are not those of the reference', async () => {
    const ref = await store().put(BUCKETS.raw, randomBytes(10), { prefix: prefix() });
    const wrong = { ...ref, sha256: sha256Of(Buffer.from('other')) };

    await expect(store().read(wrong)).rejects.toMatchObject({ name: 'Defect' });
    await expect(store().localPath(wrong)).rejects.toMatchObject({ name: 'Defect' });
  });

  it.each(['../outside', 'a/../../outside', '/absolute', 'a//b', 'a/./b', '', 'a\\b', 'a\u0000b'])(
    'refuses the key %j',
    async (key) => {
      await expect(store().put(BUCKETS.raw, new Uint8Array(), { key })).rejects.toMatchObject({ name: 'Defect' });
      await expect(store().open({ bucket: BUCKETS.raw, key })).rejects.toMatchObject({ name: 'Defect' });
    },
  );

  it('refuses a key that is longer than S3 allows', async () => {
    await expect(store().put(BUCKETS.raw, new Uint8Array(), { key: 'x'.repeat(1_025) })).rejects.toMatchObject({
      name: 'Defect',
    });
  });
}
