import type { Readable } from 'node:stream';
import type { ObjectRef } from '@kantia/contracts/object-ref';

export interface PutOptions {
  /** Full key; when absent the object is stored under its own hash: `<prefix><sha256><suffix>`. */
  readonly key?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly contentType?: string;
  /** Refuses (`Refusal` `objects.too-large`) as soon as more bytes than this arrive. */
  readonly maxBytes?: number;
}

/** Immutable objects. Keys begin with the company's id. Putting the same bytes again is no error. */
export abstract class ObjectStore {
  abstract put(
    bucket: string,
    source: Readable | Uint8Array | { path: string },
    options: PutOptions,
  ): Promise<ObjectRef>;
  abstract open(ref: Pick<ObjectRef, 'bucket' | 'key'>): Promise<Readable>;
  /** Small documents only. Verifies size and sha256. */
  abstract read(ref: ObjectRef): Promise<Uint8Array>;
  /** A local file with these bytes, verified against the hash, from a bounded cache; good until the process ends. */
  abstract localPath(ref: ObjectRef): Promise<string>;
  abstract exists(ref: Pick<ObjectRef, 'bucket' | 'key'>): Promise<boolean>;
  abstract remove(ref: Pick<ObjectRef, 'bucket' | 'key'>): Promise<void>;
}

/** The two buckets: what came in as it came, and what we made of it. */
export const BUCKETS = { raw: 'kantia-raw', derived: 'kantia-derived' } as const;
