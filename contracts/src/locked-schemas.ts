import { readFileSync } from 'node:fs';
import type { WriterSchemas } from './codec.js';
import type { Locks, LockedSchemas } from './lock.js';
import type { AvroJson } from './schema.js';

const FOLDER = new URL('../schemas/', import.meta.url);

/** What is locked in this package, as committed. Throws when a file is missing. */
export function readLockedSchemas(): LockedSchemas {
  const locks: Locks = JSON.parse(readFileSync(new URL('locks.json', FOLDER), 'utf8'));
  const files = Object.values(locks)
    .flat()
    .map(({ file }): [string, string] => [file, readFileSync(new URL(file, FOLDER), 'utf8')]);
  return { locks, files: new Map(files) };
}

/**
 * Writers' schemas of every text that was ever locked, for `Codec.decode`. Texts that share a fingerprint differ in defaults and
 * documentation only (the lock refuses more), so any of them reads what the others wrote.
 */
export function lockedWriters(): WriterSchemas {
  const { locks, files } = readLockedSchemas();
  const fileOf = new Map(
    Object.values(locks)
      .flat()
      .map(({ crc64, file }) => [crc64, file]),
  );
  return (fingerprint): AvroJson | undefined => {
    const text = files.get(fileOf.get(fingerprint) ?? '');
    return text === undefined ? undefined : JSON.parse(text);
  };
}
