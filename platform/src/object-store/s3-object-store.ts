import { createReadStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { ObjectRef } from '@kantia/contracts/object-ref';
import { assert } from '@kantia/kernel/assert';
import { Client } from 'minio';
import { Unavailable } from '../ports/errors.js';
import { ObjectStore, type PutOptions } from '../ports/object-store.js';
import { LocalCache } from './local-cache.js';
import { checkObjectName } from './object-key.js';
import { refuseObject } from './object-refusals.js';
import { spool, type ObjectSource } from './spool.js';

/** Without it the client holds a whole stream of unknown size in memory. */
const PART_BYTES = 8 * 1024 * 1024;
const HASH_HEADER = 'x-amz-meta-sha256';
const MISSING = new Set(['NoSuchKey', 'NotFound', 'NoSuchBucket']);

export interface S3Settings {
  readonly host: string;
  readonly port: number;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly region: string;
  readonly useTls: boolean;
  readonly cache: { readonly folder: string; readonly maxBytes: number };
}

type ObjectName = Pick<ObjectRef, 'bucket' | 'key'>;

/**
 * Objects in a store that speaks S3. Only calls that every server has: no notifications, tags or lifecycles. Bytes are spooled
 * to the local disk first, so that the key may be their hash and a broken upload shows nothing.
 */
export class S3ObjectStore extends ObjectStore {
  private readonly client: Client;
  private readonly cache: LocalCache;
  private readonly buckets = new Map<string, Promise<void>>();

  constructor(private readonly settings: S3Settings) {
    super();
    const { host, port, accessKey, secretKey, region, useTls } = settings;
    this.client = new Client({
      endPoint: host,
      port,
      useSSL: useTls,
      accessKey,
      secretKey,
      region,
      pathStyle: true,
      partSize: PART_BYTES,
    });
    this.cache = new LocalCache(settings.cache);
  }

  override async put(bucket: string, source: ObjectSource, options: PutOptions): Promise<ObjectRef> {
    checkObjectName({ bucket, key: options.key ?? `${options.prefix ?? ''}hash${options.suffix ?? ''}` });
    const spooled = await spool(source, this.cache.folder, options.maxBytes);
    try {
      const key = options.key ?? `${options.prefix ?? ''}${spooled.sha256}${options.suffix ?? ''}`;
      const ref = { bucket, key, sha256: spooled.sha256, size: BigInt(spooled.size) };
      await this.upload(spooled.path, ref, options.contentType ?? 'application/octet-stream');
      await this.cache.adopt(spooled);
      return ref;
    } finally {
      await rm(spooled.path, { force: true });
    }
  }

  override async open(ref: ObjectName): Promise<Readable> {
    checkObjectName(ref);
    return this.call(ref, () => this.client.getObject(ref.bucket, ref.key));
  }

  override async read(ref: ObjectRef): Promise<Uint8Array> {
    return readFile(await this.localPath(ref));
  }

  override async localPath(ref: ObjectRef): Promise<string> {
    checkObjectName(ref);
    return this.cache.get({ sha256: ref.sha256, size: Number(ref.size) }, () => this.open(ref));
  }

  override async exists(ref: ObjectName): Promise<boolean> {
    checkObjectName(ref);
    return (await this.stored(ref)) !== null;
  }

  override async remove(ref: ObjectName): Promise<void> {
    checkObjectName(ref);
    if (await this.stored(ref)) await this.call(ref, () => this.client.removeObject(ref.bucket, ref.key));
  }

  private async upload(path: string, ref: ObjectRef, contentType: string): Promise<void> {
    await this.ensureBucket(ref);
    const found = await this.stored(ref);
    if (found) {
      if (found.sha256 !== ref.sha256)
        throw refuseObject('objects.different-bytes', { bucket: ref.bucket, key: ref.key });
      return;
    }
    const headers = { 'content-type': contentType, [HASH_HEADER]: ref.sha256 };
    await this.call(ref, () =>
      this.client.putObject(ref.bucket, ref.key, createReadStream(path), Number(ref.size), headers),
    );
  }

  private async stored(ref: ObjectName): Promise<{ sha256: string | null } | null> {
    try {
      const { metaData } = await this.client.statObject(ref.bucket, ref.key);
      const sha256: unknown = metaData.sha256;
      return { sha256: typeof sha256 === 'string' ? sha256 : null };
    } catch (error) {
      if (MISSING.has(codeOf(error))) return null;
      throw new Unavailable('object-store', { cause: error });
    }
  }

  private async ensureBucket(ref: ObjectName): Promise<void> {
    const known = this.buckets.get(ref.bucket) ?? this.makeBucket(ref);
    this.buckets.set(ref.bucket, known);
    await known.catch((error: unknown) => {
      this.buckets.delete(ref.bucket);
      throw error;
    });
  }

  private async makeBucket(ref: ObjectName): Promise<void> {
    const { bucket } = ref;
    if (await this.call(ref, () => this.client.bucketExists(bucket))) return;
    try {
      await this.client.makeBucket(bucket, this.settings.region);
    } catch (error) {
      // Another process made it in between.
      if (!codeOf(error).startsWith('BucketAlready')) throw new Unavailable('object-store', { cause: error });
    }
  }

  private async call<R>({ bucket, key }: ObjectName, step: () => Promise<R>): Promise<R> {
    try {
      return await step();
    } catch (error) {
      if (MISSING.has(codeOf(error))) throw refuseObject('objects.not-found', { bucket, key });
      throw new Unavailable('object-store', { cause: error });
    }
  }
}

function codeOf(error: unknown): string {
  assert(typeof error === 'object' && error !== null, 'the S3 client throws objects');
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
