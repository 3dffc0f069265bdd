import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { objectStoreSuite } from '../../test/ports/object-store.suite.js';
import { BUCKETS } from '../ports/object-store.js';
import { openObjectStore } from './open-object-store.js';

const root = mkdtempSync(join(tmpdir(), 'kantia-objects-'));
const folder = join(root, 'a folder');
const store = await openObjectStore({
  url: pathToFileURL(folder).href,
  cacheFolder: join(root, 'cache'),
  cacheMaxBytes: 1,
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('FileObjectStore', () => {
  objectStoreSuite(() => store, root);

  it('leaves no half-written file', async () => {
    await store.put(BUCKETS.raw, Buffer.from('whole'), { key: 'company/whole' });

    expect(readdirSync(join(folder, '.incoming'))).toEqual([]);
  });
});
