import { long, record, string, type TypeOf } from './schema.js';

/** Claim check of an immutable object. `sha256` in hex; `size` in bytes. */
export const objectRef = record('ObjectRef', { bucket: string, key: string, sha256: string, size: long });
export type ObjectRef = TypeOf<typeof objectRef>;
