import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { DuckDbColumnar } from './columnar/duckdb-columnar.js';
import type { PlatformConfig } from './config/platform-config.js';
import { openObjectStore } from './object-store/open-object-store.js';
import type { ObjectStore } from './ports/object-store.js';

/** The settings that `openStores` reads; plain values, so that they pass to another thread. */
export type StoreSettings = Pick<
  PlatformConfig,
  | 'COLUMNAR_DIR'
  | 'COLUMNAR_MEMORY_MB'
  | 'COLUMNAR_THREADS'
  | 'COLUMNAR_SESSIONS_MAX'
  | 'OBJECT_STORE_URL'
  | 'OBJECT_STORE_CACHE_DIR'
  | 'OBJECT_STORE_CACHE_BYTES'
>;

/** Those settings alone: what else a configuration holds (addresses of databases) is nobody's business in another thread. */
export function storeSettingsOf(config: StoreSettings): StoreSettings {
  const { COLUMNAR_DIR, COLUMNAR_MEMORY_MB, COLUMNAR_THREADS, COLUMNAR_SESSIONS_MAX } = config;
  const { OBJECT_STORE_URL, OBJECT_STORE_CACHE_DIR, OBJECT_STORE_CACHE_BYTES } = config;
  return {
    COLUMNAR_DIR,
    COLUMNAR_MEMORY_MB,
    COLUMNAR_THREADS,
    COLUMNAR_SESSIONS_MAX,
    OBJECT_STORE_URL,
    OBJECT_STORE_CACHE_DIR,
    OBJECT_STORE_CACHE_BYTES,
  };
}

interface Stores {
  readonly columnar: DuckDbColumnar;
  readonly objects: ObjectStore;
}

/**
 * The DuckDB child and the object store of this thread of the service. Each thread has folders of its own, because a store sweeps its
 * folder when it opens; each user too: what root left there, another user could not write to.
 */
export async function openStores(name: string, settings: StoreSettings): Promise<Stores> {
  const scratch = join(tmpdir(), `kantia-${process.getuid?.() ?? 0}-${name}`);
  const thread = threadId === 0 ? '' : `-thread-${threadId}`;
  const columnar = new DuckDbColumnar({
    folder: (settings.COLUMNAR_DIR ?? join(scratch, 'columnar')) + thread,
    memoryMb: settings.COLUMNAR_MEMORY_MB,
    threads: settings.COLUMNAR_THREADS,
    sessionsMax: settings.COLUMNAR_SESSIONS_MAX,
  });
  const objects = await openObjectStore({
    url: settings.OBJECT_STORE_URL,
    cacheFolder: (settings.OBJECT_STORE_CACHE_DIR ?? join(scratch, `objects-${process.pid}`)) + thread,
    cacheMaxBytes: settings.OBJECT_STORE_CACHE_BYTES,
  });
  return { columnar, objects };
}
