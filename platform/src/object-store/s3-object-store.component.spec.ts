import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { objectStoreSuite } from '../../test/ports/object-store.suite.js';
import { assert } from '@kantia/kernel/assert';
import { BUCKETS, type ObjectStore } from '../ports/object-store.js';
import { freePort } from '../servers/server-process.js';
import { findS3, type TestS3 } from '../testing/swift-server.js';
import { openObjectStore } from './open-object-store.js';

const root = mkdtempSync(join(tmpdir(), 'kantia-s3-'));
const found = await findS3();
const told = found.start
  ? `test server: Swift ${found.where}`
  : `S3ObjectStore against a real S3 server is skipped: ${found.reason}`;
process.stderr.write(`${told}\n`);

const storeAt = (url: string, cache = 'cache') =>
  openObjectStore({ url, cacheFolder: join(root, cache), cacheMaxBytes: 64 * 1024 * 1024 });

afterAll(() => rmSync(root, { recursive: true, force: true }));

(found.start ? describe : describe.skip)('S3ObjectStore', () => {
  let server: TestS3;
  let store: ObjectStore;
  beforeAll(async () => {
    assert(found.start, 'the suite is skipped without a server');
    server = await found.start();
    store = await storeAt(server.url);
  });
  afterAll(() => server.stop());

  objectStoreSuite(() => store, root);

  it('gives a process without cache the same bytes', async () => {
    const bytes = Buffer.alloc(12 * 1024 * 1024, 'kWh;');
    const ref = await store.put(BUCKETS.derived, Readable.from([bytes]), { prefix: 'company/', suffix: '.csv' });

    const other = await storeAt(server.url, 'other');

    expect(Buffer.compare(await other.read(ref), bytes)).toBe(0);
    expect(readdirSync(join(root, 'other'))).toEqual([ref.sha256]);
  });

  it('refuses a wrong secret', async () => {
    const wrong = await storeAt(server.url.replace(':testing@', ':guessed@'), 'wrong');

    await expect(wrong.put(BUCKETS.raw, Buffer.from('x'), { key: 'company/x' })).rejects.toMatchObject({
      name: 'Unavailable',
    });
  });
});

describe('S3ObjectStore without a server', () => {
  it('is unavailable, and keeps nothing in its cache', async () => {
    const store = await storeAt(`s3://key:secret@127.0.0.1:${await freePort()}/?region=us-east-1`, 'none');

    await expect(store.put(BUCKETS.raw, Buffer.from('x'), { key: 'company/x' })).rejects.toMatchObject({
      name: 'Unavailable',
      dependency: 'object-store',
    });
    expect(readdirSync(join(root, 'none'))).toEqual([]);
  });
});
