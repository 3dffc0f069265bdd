import { fileURLToPath } from 'node:url';
import type { ObjectStore } from '../ports/object-store.js';
import { FileObjectStore } from './file-object-store.js';

export interface ObjectStoreSettings {
  /** `file:///folder` or `s3://key:secret@host:port/?region=…&tls=true`; key and secret percent-encoded. */
  readonly url: string;
  /** Folder of this process alone for what it fetched from S3. */
  readonly cacheFolder: string;
  readonly cacheMaxBytes: number;
}

/** The store that the address names. The S3 client is loaded only where it is used: it costs each process a third of a second. */
export async function openObjectStore({ url, cacheFolder, cacheMaxBytes }: ObjectStoreSettings): Promise<ObjectStore> {
  const address = new URL(url);
  if (address.protocol === 'file:') return new FileObjectStore(fileURLToPath(address));
  if (address.protocol !== 's3:') throw new Error('OBJECT_STORE_URL begins with file:// or s3://');
  const useTls = address.searchParams.get('tls') === 'true';
  const { S3ObjectStore } = await import('./s3-object-store.js');
  return new S3ObjectStore({
    host: address.hostname,
    port: Number(address.port || (useTls ? 443 : 80)),
    accessKey: decodeURIComponent(address.username),
    secretKey: decodeURIComponent(address.password),
    region: address.searchParams.get('region') ?? 'us-east-1',
    useTls,
    cache: { folder: cacheFolder, maxBytes: cacheMaxBytes },
  });
}
